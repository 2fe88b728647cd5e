package dev.pitwall.team.postgres;

import dev.pitwall.core.Unexpected;
import dev.pitwall.core.Uninterrupted;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.Channel;
import dev.pitwall.team.session.Moment;
import dev.pitwall.team.session.Session;
import dev.pitwall.team.wire.Frame;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Connects the team link of an open day with a database, for as long as it is not closed. Methods
 * may be called from any thread and return at once, {@link #close} excepted.
 */
public final class PostgresLink implements AutoCloseable {
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration REOPEN = Duration.ofSeconds(1);

  /** For what is on its way to the server when the day is closed. */
  private static final Duration LEAVING = Duration.ofSeconds(3);

  /**
   * Who uses it.
   *
   * @param id of the day, the same on all laptops
   * @param title of the contest, when it is asked for
   * @param own the origin of this laptop
   * @param laptop its name
   */
  public record User(String id, Supplier<String> title, Origin own, String laptop) {}

  private final User user;
  private final Channel.Receiver team;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Consumer<PostgresState> listener;
  private final Consumer<Problem> problems;
  private final EventCodec codec = new EventCodec();
  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final long started = System.nanoTime();
  private final DatabaseWorker worker;
  private final Thread thread = Thread.ofPlatform().name("postgres").daemon().unstarted(this::run);
  private volatile PostgresState state = new PostgresState.Connecting();
  private volatile boolean closed;

  /** What this laptop reports of itself; written by the one thread, read by the other. */
  private volatile String report = "";

  /** From here on for the thread {@code postgres} alone. */
  private final LinkedDatabase database;

  private Duration ticked = Duration.ZERO;
  private Duration beaten = Duration.ZERO;
  private Duration reopen = Duration.ZERO;

  /**
   * @param team this laptop's end of the exchange
   * @param listener gets each new state, from the thread of this
   * @param problems gets what people must know
   */
  public PostgresLink(
      PostgresAddress address,
      User user,
      Channel.Receiver team,
      InstantSource clock,
      RandomGenerator random,
      Consumer<PostgresState> listener,
      Consumer<Problem> problems) {
    this.user = user;
    this.team = team;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    this.problems = problems;
    this.database = new LinkedDatabase(new Jobs(), problems, random, clock.instant());
    this.worker =
        new DatabaseWorker(
            address,
            () -> new TeamRows.DayName(user.id(), user.title().get()),
            codec,
            random,
            new FromWorker());
    thread.start();
    worker.start();
  }

  public PostgresState state() {
    return state;
  }

  /** The blobs that the day's events name. */
  public void named(Collection<BlobHash> names) {
    var copy = List.copyOf(names);
    tasks.add(() -> database.named(copy));
  }

  /** Another network than before: it is tried at once. */
  public void networkChanged() {
    worker.look();
  }

  private Moment now() {
    return new Moment(Duration.ofNanos(System.nanoTime() - started), clock.instant());
  }

  private void run() {
    while (!closed || !tasks.isEmpty()) {
      try {
        var task = tasks.poll(Session.TICK.toMillis(), TimeUnit.MILLISECONDS);
        if (task != null) {
          guarded(task);
        }
      } catch (InterruptedException e) {
        // Nobody has a reference to this thread; should somebody find one, the work goes on.
        continue;
      }
      guarded(this::tick);
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      problems.accept(Unexpected.problem(e));
    }
  }

  private void tick() {
    var now = now().steady();
    if (now.minus(ticked).compareTo(Session.TICK) >= 0) {
      ticked = now;
      database.tick();
      if (!database.hasSide() && now.compareTo(reopen) >= 0 && !closed) {
        reopen = now.plus(REOPEN);
        database.openSide();
      }
    }
    if (now.minus(beaten).compareTo(BEAT) >= 0 && database.hasSide()) {
      beaten = now;
      database.report().ifPresent(newest -> report = newest);
      worker.add(new Reporting());
      database.lookForBlobs();
    }
    database.fetch();
    publish();
  }

  private void publish() {
    var next = database.state(worker.isSlow(SLOW));
    if (!next.equals(state)) {
      state = next;
      listener.accept(next);
    }
  }

  /** What the server has to do, as jobs of the thread that waits for it. */
  private final class Jobs implements LinkedDatabase.Server {
    @Override
    public void fetch(Origin origin, long after) {
      worker.add(new Fetching(origin, after));
    }

    @Override
    public void add(DatabaseSide from, List<StoredEvent> events) {
      worker.add(new Adding(from, events));
    }

    @Override
    public void give(Frame.Want want) {
      worker.add(new Giving(want));
    }

    @Override
    public void ofBlobs(BlobUpload.BlobJob job) {
      worker.add(new OfBlobs(job));
    }

    @Override
    public void later(Runnable task) {
      tasks.add(task);
    }

    @Override
    public DatabaseSide side(Shelf shelf, DatabaseSide.Outside outside) {
      return new DatabaseSide(
          user.id(), shelf, codec, random, team, PostgresLink.this::now, outside);
    }
  }

  /** A statement about blobs. */
  private final class OfBlobs implements DatabaseWorker.Job {
    private final BlobUpload.BlobJob job;

    OfBlobs(BlobUpload.BlobJob job) {
      this.job = job;
    }

    @Override
    public void run(TeamRows rows) throws SQLException {
      tasks.add(job.run(rows.blobs()));
    }

    @Override
    public void failed(PostgresTrouble why) {
      tasks.add(() -> database.blobsFailed(why));
    }
  }

  /** What comes from the thread that waits for the server. */
  private final class FromWorker implements DatabaseWorker.Listener {
    @Override
    public void opened(TeamRows rows) {
      var known = rows.events().known();
      var peer = rows.peer();
      tasks.add(
          () -> {
            database.connected(peer, known, clock.instant());
            if (!closed) {
              database.openSide();
            }
          });
    }

    @Override
    public void due(TeamRows rows, boolean nowPolls) throws SQLException {
      var gained = rows.events().look();
      var read = rows.events().read(gained);
      var known = rows.events().known();
      boolean grown = !gained.held().isEmpty();
      tasks.add(() -> database.looked(nowPolls, grown, known, read));
    }

    @Override
    public void notLooked(PostgresTrouble why) {
      tasks.add(() -> database.notLooked(why));
    }

    @Override
    public void lost(PostgresTrouble why) {
      tasks.add(() -> database.lost(why, clock.instant()));
    }

    @Override
    public void broken(Throwable e) {
      problems.accept(Unexpected.problem(e));
    }
  }

  /** Adds events of a laptop. */
  private final class Adding implements DatabaseWorker.Job {
    private final DatabaseSide from;
    private final List<StoredEvent> events;

    Adding(DatabaseSide from, List<StoredEvent> events) {
      this.from = from;
      this.events = events;
    }

    @Override
    public void run(TeamRows rows) throws SQLException {
      var added = AddedEvents.to(rows, events);
      tasks.add(() -> database.added(from, added));
      added.poke(rows);
    }

    @Override
    public void failed(PostgresTrouble why) {
      tasks.add(() -> database.notAdded(from, events, why));
    }
  }

  /** Reads events that the session wants to give. */
  private final class Fetching implements DatabaseWorker.Job {
    private final Origin origin;
    private final long after;

    Fetching(Origin origin, long after) {
      this.origin = origin;
      this.after = after;
    }

    @Override
    public void run(TeamRows rows) throws SQLException {
      var read = rows.events().read(origin, after);
      tasks.add(() -> database.fetched(origin, read));
    }

    @Override
    public void failed(PostgresTrouble why) {
      tasks.add(() -> database.notFetched(origin, why));
    }
  }

  /** Gives a laptop a piece of a blob. */
  private final class Giving implements DatabaseWorker.Job {
    private final Frame.Want want;

    Giving(Frame.Want want) {
      this.want = want;
    }

    @Override
    public void run(TeamRows rows) throws SQLException {
      var answer = rows.blobs().piece(want);
      tasks.add(() -> database.send(answer));
    }

    @Override
    public void failed(PostgresTrouble why) {
      tasks.add(() -> database.send(new Frame.Lacking(want.blob())));
    }
  }

  /** Says what this laptop holds, and hears it of the others. */
  private final class Reporting implements DatabaseWorker.Job {
    @Override
    public void run(TeamRows rows) throws SQLException {
      var others =
          Reports.neighbours(
              rows.laptops().report(new LaptopRows.Report(user.own(), user.laptop(), report)));
      tasks.add(() -> database.beside(others));
    }
  }

  /** What is on its way still goes out, if the server answers soon. */
  @Override
  public void close() {
    worker.add(rows -> rows.laptops().leave(user.own()));
    worker.close();
    worker.join(LEAVING);
    tasks.add(() -> database.endSide("the day is closed"));
    closed = true;
    tasks.add(() -> {});
    Uninterrupted.join(thread);
  }
}
