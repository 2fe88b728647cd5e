package dev.pitwall.team.postgres;

import dev.pitwall.bench.BusyDay;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.TestDay;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What many teams cost the server and whoever asks it, in processor time; asserts nothing. {@code
 * mvn -Pbench test -Dtest=PostgresLoadBenchTest}. Teams: {@code -Dbench.teams=100}.
 */
@Tag("bench")
class PostgresLoadBenchTest {
  private static final int TEAMS = Integer.getInteger("bench.teams", 100);
  private static final int LAPTOPS = 8;
  private static final Duration IDLE = Duration.ofSeconds(20);

  /** How often a laptop looks and reports while nothing happens. */
  private static final Duration BEAT = Duration.ofSeconds(2);

  /** Of which 30 in a hundred are runs. */
  private static final int EVENTS_WITH_300_RUNS = 1_000;

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder);
    // As a real server: it waits for the disk.
    server.sql("ALTER SYSTEM SET fsync = on");
    server.kill();
    server.start("fsync=on", "max_connections=300");
    System.out.println(
        "| | p50, ms | p99, ms | server, % of a core | clients, % of a core | lost |");
    System.out.println("|---|---|---|---|---|---|");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Processor time of both from its making on. */
  private static final class Cost {
    private final long begun = System.nanoTime();
    private final double serverBefore = server.cpuSeconds();
    private final double clientsBefore = clients();

    private static double clients() {
      return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
              .getProcessCpuTime()
          / 1e9;
    }

    void print(String what, Queue<Double> latencies, long lost) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      var millis = latencies.stream().mapToDouble(one -> one).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "| %s, %d s | %s | %s | %.0f | %.0f | %d |%n",
          what,
          (int) seconds,
          part(millis, 50),
          part(millis, 99),
          100 * (server.cpuSeconds() - serverBefore) / seconds,
          100 * (clients() - clientsBefore) / seconds,
          lost);
    }

    private static String part(double[] sorted, int hundredth) {
      return sorted.length == 0
          ? "–"
          : String.format(Locale.ROOT, "%.1f", sorted[sorted.length * hundredth / 100]);
    }
  }

  private interface Team {
    long run(int number) throws SQLException;
  }

  /** Each team by a thread; returns how many events are missing. */
  private static long ofAll(int teams, Team team) throws InterruptedException {
    var lost = new AtomicLong();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < teams; i++) {
      int number = i;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      lost.addAndGet(team.run(number));
                    } catch (SQLException e) {
                      throw new IllegalStateException(e);
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    return lost.get();
  }

  private static TeamRows open(PostgresAddress address, int number, EventCodec codec)
      throws SQLException {
    return TeamRows.open(
        TestServer.connect(address),
        new TeamRows.DayName("day-" + number, "Team " + number),
        codec,
        new Origin("postgresql-" + number));
  }

  private static void waitUntil(long nanos) {
    LockSupport.parkNanos(Math.max(1, nanos - System.nanoTime()));
  }

  /** Laptops that are connected while nobody does anything: each looks and reports every beat. */
  @Test
  void idleTeams() throws Exception {
    var owner = server.database();
    open(owner, 0, new EventCodec()).close();
    for (int teams : new int[] {1, TEAMS}) {
      var latencies = new ConcurrentLinkedQueue<Double>();
      var cost = new Cost();
      ofAll(teams, number -> idle(owner, number, latencies));
      cost.print("idle: " + teams + " teams of " + LAPTOPS + " laptops", latencies, 0);
    }
  }

  private static long idle(PostgresAddress address, int number, Queue<Double> latencies)
      throws SQLException {
    try (var rows = open(address, number, new EventCodec())) {
      long next = System.nanoTime();
      long end = next + IDLE.toNanos();
      for (int beat = 0; next < end; beat++) {
        long start = System.nanoTime();
        rows.events().look();
        rows.laptops()
            .report(
                new LaptopRows.Report(
                    new Origin("laptop" + beat % LAPTOPS), "laptop-" + beat % LAPTOPS, "{}"));
        latencies.add((System.nanoTime() - start) / 1e6);
        next += BEAT.toNanos() / LAPTOPS;
        waitUntil(next);
      }
    }
    return 0;
  }

  /**
   * Two events a second of each laptop, by the rows that laptops write and the notifications that
   * they wait for: two connections a team stand for its sixteen.
   */
  @Test
  void busyTeams() throws Exception {
    var owner = server.database();
    open(owner, 0, new EventCodec()).close();
    for (int teams : new int[] {1, 10, TEAMS}) {
      var latencies = new ConcurrentLinkedQueue<Double>();
      var cost = new Cost();
      // Each round has its own days.
      long lost = ofAll(teams, number -> busy(owner, 1_000 * teams + number, latencies));
      cost.print("busy: " + teams + " teams, 2 events/s a laptop", latencies, lost);
    }
  }

  /** Each event is waited for by the one who looks. */
  private static long busy(PostgresAddress address, int number, Queue<Double> latencies)
      throws SQLException {
    var codec = new EventCodec();
    try (var writer = open(address, number, codec);
        var reader = open(address, number, codec)) {
      var events = BusyDay.of(160, new Origin("busy" + number));
      long next = System.nanoTime();
      for (var event : events) {
        long start = System.nanoTime();
        writer.events().insert(List.of(codec.store(event)));
        writer.poke("");
        reader.events().look();
        reader.events().read(event.id().origin(), event.id().sequence() - 1);
        latencies.add((System.nanoTime() - start) / 1e6);
        next += TimeUnit.SECONDS.toNanos(1) / (2 * LAPTOPS);
        waitUntil(next);
      }
      reader.events().look();
      return events.size()
          - EventRows.size(reader.events().known().of(events.getFirst().id().origin()));
    }
  }

  /**
   * A wall that follows all teams with 300 runs each: until all is read, and while nothing is new.
   */
  @Test
  void aWall() throws Exception {
    var owner = server.database();
    var codec = new EventCodec();
    open(owner, 0, codec).close();
    // A team has an account of its own: of one account a wall shows the newest day.
    for (int number = 0; number < TEAMS; number++) {
      var account = server.account();
      server.sql(owner.database(), "SELECT pitwall.admit('" + account + "')");
      try (var rows = open(server.as(account, owner.database()), number, codec)) {
        var events = BusyDay.of(EVENTS_WITH_300_RUNS, new Origin("wall" + number));
        rows.events().insert(events.stream().map(codec::store).toList());
      }
    }
    var wall = server.as(server.account(), owner.database());
    server.sql(owner.database(), "SELECT pitwall.watch('" + wall.user() + "')");
    var picture = new AtomicReference<>(PostgresWall.Picture.NOTHING);
    var late = InstantSource.fixed(TestDay.START.plus(Duration.ofDays(1)));
    long before = used();
    long start = System.nanoTime();
    var reading = new Cost();
    try (var _ = new PostgresWall(wall, late, new Random(1), picture::set)) {
      Await.until("all teams", () -> picture.get().teams().size() >= TEAMS);
      double seconds = (System.nanoTime() - start) / 1e9;
      reading.print(
          "wall: reading " + TEAMS + " teams with 300 runs", new ConcurrentLinkedQueue<>(), 0);
      System.out.printf(
          Locale.ROOT,
          "wall: all read after %.1f s, %d MB of heap%n",
          seconds,
          (used() - before) >> 20);
      var idle = new Cost();
      LockSupport.parkNanos(IDLE.toNanos());
      idle.print("wall: nothing new", new ConcurrentLinkedQueue<>(), 0);
    }
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
