package dev.pitwall.team.postgres;

import dev.pitwall.core.Received;
import dev.pitwall.core.Unexpected;
import dev.pitwall.core.Uninterrupted;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.Channel;
import dev.pitwall.team.session.Moment;
import dev.pitwall.team.session.Session;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Neighbour;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final BlobUpload upload;

  private Optional<Shelf> shelf = Optional.empty();
  private Optional<DatabaseSide> side = Optional.empty();
  private Optional<PostgresTrouble> lost = Optional.empty();
  private Optional<PostgresTrouble> refused = Optional.empty();
  private Optional<PostgresTrouble> unread = Optional.empty();
  private final Set<Origin> fetching = new HashSet<>();
  private final Set<EventId> reported = new HashSet<>();
  private List<Neighbour> beside = List.of();
  private boolean polls;
  private Instant since;
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
    this.since = clock.instant();
    this.upload = new BlobUpload(new Uploads(), random);
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
    tasks.add(() -> upload.named(copy));
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
      side.ifPresent(DatabaseSide::tick);
      if (side.isEmpty() && now.compareTo(reopen) >= 0 && !closed) {
        shelf.ifPresent(this::open);
      }
    }
    if (now.minus(beaten).compareTo(BEAT) >= 0 && side.isPresent()) {
      beaten = now;
      side.flatMap(DatabaseSide::report).ifPresent(newest -> report = newest);
      worker.add(new Reporting());
      upload.look();
    }
    fetch();
    publish();
  }

  private void publish() {
    var next = current();
    if (!next.equals(state)) {
      state = next;
      listener.accept(next);
    }
  }

  private PostgresState current() {
    if (shelf.isPresent()) {
      return new PostgresState.Connected(
          since, polls, worker.isSlow(SLOW), unread.or(() -> refused));
    }
    return lost.<PostgresState>map(why -> new PostgresState.Away(why, since))
        .orElseGet(PostgresState.Connecting::new);
  }

  private void open(Shelf here) {
    var opened = new DatabaseSide(user.id(), here, codec, random, team, this::now, new FromSide());
    side = Optional.of(opened);
    opened.open();
    opened.beside(beside);
  }

  /** Gets from the rows what the session asked for in vain. */
  private void fetch() {
    shelf.ifPresent(
        here ->
            here.takeWanted()
                .forEach(
                    (origin, after) -> {
                      if (fetching.add(origin)) {
                        worker.add(new Fetching(origin, after));
                      }
                    }));
  }

  private void put(Collection<Envelope> events, Collection<EventId> changed) {
    shelf.ifPresent(
        here -> {
          here.put(events);
          if (!changed.isEmpty()) {
            here.leaveOut(changed);
            side.ifPresent(
                one ->
                    one.refuse(
                        changed.stream()
                            .<Received>map(
                                id -> new Received.Refused(id, new Refusal.NotPlausible("data")))
                            .toList()));
            changed.stream().filter(reported::add).forEach(this::reportChanged);
          }
        });
    side.ifPresent(DatabaseSide::grown);
  }

  private void reportChanged(EventId row) {
    problems.accept(
        Problem.of(
            Problem.Kind.POSTGRES_ROW_CHANGED,
            row.origin().value(),
            String.valueOf(row.sequence())));
  }

  private void hold(VersionVector known) {
    shelf.ifPresent(here -> here.hold(known));
  }

  /** What the session of the database's side needs done. */
  private final class FromSide implements DatabaseSide.Outside {
    @Override
    public void later(Runnable task) {
      tasks.add(task);
    }

    @Override
    public void take(List<StoredEvent> events) {
      worker.add(new Adding(side.orElseThrow(), events));
    }

    @Override
    public void ofBlob(Frame frame) {
      switch (frame) {
        case Frame.Want want -> worker.add(new Giving(want));
        case Frame.Piece piece -> upload.arrived(piece);
        case Frame.Lacking lacking -> upload.lacking(lacking);
        default -> throw new IllegalArgumentException("Not of a blob: " + frame);
      }
    }

    @Override
    public void over() {
      side = Optional.empty();
      upload.forget();
      reopen = now().steady().plus(REOPEN);
    }
  }

  /** What the upload of blobs needs done. */
  private final class Uploads implements BlobUpload.Desk {
    @Override
    public void sql(BlobUpload.BlobJob job) {
      worker.add(
          new DatabaseWorker.Job() {
            @Override
            public void run(TeamRows rows) throws SQLException {
              tasks.add(job.run(rows.blobs()));
            }

            @Override
            public void failed(PostgresTrouble why) {
              tasks.add(
                  () -> {
                    refused = Optional.of(why);
                    upload.forget();
                  });
            }
          });
    }

    @Override
    public void send(Frame frame) {
      side.ifPresent(one -> one.send(frame));
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
            var fresh = new Shelf(peer);
            fresh.hold(known);
            shelf = Optional.of(fresh);
            fetching.clear();
            lost = Optional.empty();
            refused = Optional.empty();
            unread = Optional.empty();
            since = clock.instant();
            if (!closed) {
              open(fresh);
            }
          });
    }

    @Override
    public void due(TeamRows rows, boolean nowPolls) throws SQLException {
      var gained = rows.events().look();
      var read = rows.events().read(gained);
      var known = rows.events().known();
      tasks.add(
          () -> {
            polls = nowPolls;
            unread = Optional.empty();
            if (!gained.held().isEmpty()) {
              hold(known);
              put(read.events(), read.changed());
            }
          });
    }

    @Override
    public void notLooked(PostgresTrouble why) {
      tasks.add(() -> unread = Optional.of(why));
    }

    @Override
    public void lost(PostgresTrouble why) {
      tasks.add(
          () -> {
            if (shelf.isPresent() || lost.isEmpty()) {
              since = clock.instant();
            }
            shelf = Optional.empty();
            lost = Optional.of(why);
            beside = List.of();
            side.ifPresent(one -> one.end("the database is not reached: " + why.fault()));
          });
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
      var added = AddedEvents.to(rows, events, codec);
      tasks.add(
          () -> {
            refused = Optional.empty();
            hold(added.known());
            shelf.ifPresent(here -> here.put(added.fresh()));
            from.taken(added.answers());
          });
      added.poke(rows);
    }

    @Override
    public void failed(PostgresTrouble why) {
      var problem = Problem.of(Problem.Kind.NOT_SAVED);
      var answers =
          events.stream().<Received>map(one -> new Received.Failed(one.id(), problem)).toList();
      tasks.add(
          () -> {
            refused = Optional.of(why);
            from.taken(answers);
          });
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
      tasks.add(
          () -> {
            fetching.remove(origin);
            put(read.events(), read.changed());
          });
    }

    @Override
    public void failed(PostgresTrouble why) {
      tasks.add(
          () -> {
            fetching.remove(origin);
            unread = Optional.of(why);
          });
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
      tasks.add(() -> side.ifPresent(one -> one.send(answer)));
    }

    @Override
    public void failed(PostgresTrouble why) {
      tasks.add(() -> side.ifPresent(one -> one.send(new Frame.Lacking(want.blob()))));
    }
  }

  /** Says what this laptop holds, and hears it of the others. */
  private final class Reporting implements DatabaseWorker.Job {
    @Override
    public void run(TeamRows rows) throws SQLException {
      var others =
          Reports.neighbours(
              rows.laptops().report(new LaptopRows.Report(user.own(), user.laptop(), report)));
      tasks.add(
          () -> {
            beside = others;
            side.ifPresent(here -> here.beside(others));
          });
    }
  }

  /** What is on its way still goes out, if the server answers soon. */
  @Override
  public void close() {
    worker.add(rows -> rows.laptops().leave(user.own()));
    worker.close();
    worker.join(LEAVING);
    tasks.add(() -> side.ifPresent(one -> one.end("the day is closed")));
    closed = true;
    tasks.add(() -> {});
    Uninterrupted.join(thread);
  }
}
