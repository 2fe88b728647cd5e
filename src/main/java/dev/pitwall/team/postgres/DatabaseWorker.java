package dev.pitwall.team.postgres;

import dev.pitwall.core.Uninterrupted;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.team.session.Teammate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Connects, and connects again, and does what waits for the server, one thing after the other.
 * Thread: {@code postgres-sql}.
 */
final class DatabaseWorker implements AutoCloseable {
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** Without notifications it is looked so often whether there is more. */
  private static final Duration POLL = Duration.ofMillis(500);

  /** With them, in case one was lost. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final PostgresAddress address;
  private final Supplier<TeamRows.DayName> day;
  private final EventCodec codec;
  private final Origin newPeer;
  private final RandomGenerator random;
  private final Listener listener;
  private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final Thread thread =
      Thread.ofPlatform().name("postgres-sql").daemon().unstarted(this::run);
  private volatile boolean closed;
  private volatile long busySince;
  private volatile boolean wanted;

  /** From here on for the thread alone. */
  private Hints hints;

  /** Something to do with the rows. */
  interface Job {
    void run(TeamRows rows) throws SQLException;

    /** It failed, and the connection still stands. */
    default void failed(PostgresTrouble why) {}
  }

  /** Called from the worker's thread. */
  interface Listener {
    /** Connected: the rows were looked at. */
    void opened(TeamRows rows);

    /** It is time to look whether there is more. */
    void due(TeamRows rows, boolean polls) throws SQLException;

    /** That look failed, and the connection still stands. */
    void notLooked(PostgresTrouble why);

    void lost(PostgresTrouble why);

    /** A defect. */
    void broken(Throwable e);
  }

  DatabaseWorker(
      PostgresAddress address,
      Supplier<TeamRows.DayName> day,
      EventCodec codec,
      RandomGenerator random,
      Listener listener) {
    this.address = address;
    this.day = day;
    this.codec = codec;
    this.newPeer = new Origin(Teammate.DATABASE + Long.toHexString(random.nextLong()));
    this.random = random;
    this.listener = listener;
  }

  /** Apart from the constructor: what is called must be there. */
  void start() {
    thread.start();
  }

  /** Does it next, if the connection stands then; else it is forgotten. */
  void add(Job job) {
    jobs.add(job);
  }

  /** Looks whether there is more, and tries at once where it waits to connect again. */
  void look() {
    if (!wanted) {
      wanted = true;
      jobs.add(_ -> {});
    }
  }

  /** Whether an answer of the server is out for longer than that. */
  boolean isSlow(Duration limit) {
    long since = busySince;
    return since != 0 && System.nanoTime() - since > limit.toNanos();
  }

  private void run() {
    var wait = FIRST_WAIT;
    while (!closed) {
      try (var rows = connect()) {
        wait = FIRST_WAIT;
        serve(rows);
      } catch (SQLException e) {
        listener.lost(PostgresTrouble.of(e));
      } catch (RuntimeException | Error e) {
        listener.lost(new PostgresTrouble(PostgresTrouble.Fault.OTHER, e.toString()));
        listener.broken(e);
      } finally {
        busySince = 0;
        stopHints();
      }
      jobs.clear();
      wanted = false;
      pause(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private TeamRows connect() throws SQLException {
    busySince = System.nanoTime();
    var rows = TeamRows.open(Connections.open(address), day.get(), codec, newPeer);
    try {
      rows.events().look();
    } catch (SQLException e) {
      rows.close();
      throw e;
    }
    busySince = 0;
    return rows;
  }

  /** Between half of it and all: laptops that were cut off together do not come back together. */
  private void pause(Duration longest) {
    long millis = longest.toMillis();
    long end =
        System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis / 2 + random.nextLong(millis / 2));
    while (!closed && !wanted && System.nanoTime() - end < 0) {
      next(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
  }

  private Job next(Duration longest) {
    try {
      return jobs.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // Nobody has a reference to this thread; should somebody find one, the work goes on.
      return null;
    }
  }

  private void serve(TeamRows rows) throws SQLException {
    listener.opened(rows);
    var probe = Long.toHexString(random.nextLong());
    hints = new Hints(address, rows.peer(), probe, () -> add(one -> one.poke(probe)), this::look);
    long looked = System.nanoTime();
    while (!closed || !jobs.isEmpty()) {
      var every = hints.isProven() ? LOOK : POLL;
      var job = next(every.minusNanos(System.nanoTime() - looked));
      if (job != null) {
        guarded(rows, job);
      }
      if (!closed && (wanted || System.nanoTime() - looked >= every.toNanos())) {
        wanted = false;
        looked = System.nanoTime();
        guarded(rows, new Look());
      }
    }
  }

  private final class Look implements Job {
    @Override
    public void run(TeamRows rows) throws SQLException {
      listener.due(rows, hints.isMissing());
    }

    @Override
    public void failed(PostgresTrouble why) {
      listener.notLooked(why);
    }
  }

  private void guarded(TeamRows rows, Job job) throws SQLException {
    busySince = System.nanoTime();
    try {
      job.run(rows);
    } catch (SQLException e) {
      if (!rows.isAlive()) {
        throw e;
      }
      job.failed(PostgresTrouble.of(e));
    }
    busySince = 0;
  }

  private void stopHints() {
    if (hints != null) {
      hints.close();
      hints = null;
    }
  }

  /** Finishes what waits, if the server answers; returns at once. */
  @Override
  public void close() {
    closed = true;
    jobs.add(_ -> {});
  }

  /** Waits so long for the end at most. */
  void join(Duration longest) {
    Uninterrupted.join(thread, longest);
  }
}
