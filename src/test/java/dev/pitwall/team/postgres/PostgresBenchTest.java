package dev.pitwall.team.postgres;

import dev.pitwall.bench.BusyDay;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.team.link.MemoryNetwork;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.TestDay;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * What the database costs, beside the same with bare statements in the same run; asserts nothing.
 * {@code mvn -Pbench test -Dtest=PostgresBenchTest}
 */
@Tag("bench")
class PostgresBenchTest {
  private static final int CLICKS = 400;
  private static final int EVENTS = 100_000;
  private static final Instant LATE = TestDay.START.plus(Duration.ofDays(1));

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder);
    // As a real server: it waits for the disk.
    server.sql("ALTER SYSTEM SET fsync = on");
    server.kill();
    server.start("fsync=on", "max_connections=300");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void print(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f |%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 99 / 100]);
  }

  /** From before the step on one laptop to the snapshot of the other; both wait for no disk. */
  @Test
  void fromAClickToTheOtherScreen() throws Exception {
    var network = new MemoryNetwork();
    var address = server.database();
    try (var mei = DatabaseLaptop.begun(network, "mei").at(address)) {
      Await.until("all is there", mei::isAllThere);
      try (var ken = DatabaseLaptop.empty(network, "ken").at(address)) {
        Await.until("the day", () -> ken.replica.snapshot().day().contest().isPresent());
        System.out.println("| | p50, ms | p99, ms |");
        System.out.println("|---|---|---|");
        for (int round = 0; round < 3; round++) {
          print("bare insert, NOTIFY and select", bare(address));
          print("click to the other screen", clicks(mei, ken));
        }
      }
    }
  }

  private static double[] clicks(DatabaseLaptop mei, DatabaseLaptop ken) throws Exception {
    var seen = new ArrayBlockingQueue<NoteId>(CLICKS);
    var known = new java.util.concurrent.atomic.AtomicInteger();
    ken.replica.listen(
        snapshot -> {
          var notes = snapshot.day().notes();
          if (notes.size() > known.getAndSet(notes.size())) {
            notes.keySet().forEach(seen::offer);
          }
        });
    var millis = new double[CLICKS];
    for (int i = 0; i < CLICKS; i++) {
      long start = System.nanoTime();
      var note = mei.notes();
      while (!ken.has(note)) {
        seen.poll(1, TimeUnit.MILLISECONDS);
      }
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return millis;
  }

  private static double[] bare(PostgresAddress address) throws Exception {
    var millis = new double[CLICKS];
    try (var writer = TestServer.connect(address);
        var reader = TestServer.connect(address)) {
      try (var statement = writer.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS bare (seq bigint PRIMARY KEY, event text)");
        statement.execute("TRUNCATE bare");
      }
      try (var statement = reader.createStatement()) {
        statement.execute("LISTEN bare");
      }
      writer.setAutoCommit(false);
      var line = "x".repeat(270);
      for (int i = 0; i < CLICKS; i++) {
        long start = System.nanoTime();
        try (var insert = writer.createStatement()) {
          insert.execute("INSERT INTO bare VALUES (" + i + ", '" + line + "')");
          insert.execute("NOTIFY bare");
        }
        writer.commit();
        boolean found = false;
        while (!found) {
          reader.unwrap(PGConnection.class).getNotifications(1_000);
          try (var select = reader.createStatement();
              var row = select.executeQuery("SELECT event FROM bare WHERE seq >= " + i)) {
            found = row.next() && row.getString(1).length() == line.length();
          }
        }
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    return millis;
  }

  @Test
  void joiningALongDay() throws Exception {
    var address = server.database();
    var day = BusyDay.of(EVENTS, new Origin("busy"));
    var log = new MemoryEventLog(new Origin("mei"));
    log.append(day);
    try (var mei = DatabaseLaptop.of(new MemoryNetwork(), log, LATE).at(address)) {
      long start = System.nanoTime();
      waitFor(mei::isAllThere);
      System.out.printf(
          Locale.ROOT, "%,d events into the database: %.1f s%n", EVENTS, since(start));
    }
    for (int round = 0; round < 2; round++) {
      System.out.printf(
          Locale.ROOT,
          "COPY of the rows out %.2f s, and in %.2f s; taken in without a link %.1f s%n",
          copyOut(address),
          copyIn(address),
          bareIntake(day));
      try (var ken =
          DatabaseLaptop.of(
                  new MemoryNetwork(), new MemoryEventLog(new Origin("ken" + round)), LATE)
              .at(address)) {
        long start = System.nanoTime();
        double before = processor();
        waitFor(() -> ken.log.held().equals(log.held()));
        ken.replica.settled().join();
        System.out.printf(
            Locale.ROOT,
            "join by the database %.1f s, %.1f s of processor%n",
            since(start),
            processor() - before);
      }
    }
  }

  private static void waitFor(java.util.function.BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Seconds that this process has used; the server is another. */
  private static double processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double bareIntake(List<Envelope> day) {
    try (var replica =
        new dev.pitwall.core.Replica(
            new MemoryEventLog(new Origin("bare")), () -> LATE, java.util.Optional.empty())) {
      long start = System.nanoTime();
      replica.receive(day).join();
      return since(start);
    }
  }

  private static String rows = "";

  private static double copyOut(PostgresAddress address) throws Exception {
    try (var connection = TestServer.connect(address)) {
      long start = System.nanoTime();
      var out = new StringWriter();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY (SELECT origin, seq, event FROM pitwall.events) TO STDOUT", out);
      rows = out.toString();
      return since(start);
    }
  }

  private static double copyIn(PostgresAddress address) throws Exception {
    try (var connection = TestServer.connect(address);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS copied (origin text, seq bigint, event json)");
      long start = System.nanoTime();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY copied FROM STDIN", new StringReader(rows));
      return since(start);
    }
  }
}
