package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.Examples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, or only half of it. */
class FullDiskTest {
  @TempDir Path folder;

  /** A real file on a disk that runs full, and may refuse to take back what it took. */
  private static final class FullDisk implements Journal.Disk {
    private final Journal.Disk file;
    private int room;
    private boolean forces = true;
    private boolean truncates = true;

    FullDisk(Path path, int room) throws IOException {
      this.file = Journal.disk(path);
      this.room = room;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      int some = Math.min(room, bytes.remaining());
      room -= some;
      boolean all = some == bytes.remaining();
      file.write(bytes.slice(bytes.position(), some));
      if (!all) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void force() throws IOException {
      if (!forces) {
        throw new IOException("Input/output error");
      }
      file.force();
    }

    @Override
    public void truncate(long length) throws IOException {
      if (!truncates) {
        throw new IOException("Input/output error");
      }
      file.truncate(length);
    }

    @Override
    public byte[] read(int length) throws IOException {
      return file.read(length);
    }

    @Override
    public boolean inPlace(long length) {
      return file.inPlace(length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private static List<StoredEvent> events(int first, int last) {
    var codec = new EventCodec();
    return Examples.envelopes(Examples.HERE, first, last).stream().map(codec::store).toList();
  }

  private static int length(List<StoredEvent> events) {
    var text = new StringBuilder();
    Journal.write(events, text);
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void aWriteThatFailsHalfwayLeavesNoHalfLine() throws Exception {
    var path = folder.resolve("journal.jsonl");
    var disk = new FullDisk(path, length(events(1, 3)) + 40);
    try (var journal = new Journal(disk, 0)) {
      journal.append(events(1, 3));
      long whole = Files.size(path);
      assertThrows(IOException.class, () -> journal.append(events(4, 4)));
      assertEquals(whole, Files.size(path));
      disk.room = 100_000;
      journal.append(events(4, 5));
    }
    var reading = JournalReading.of(path);
    assertEquals(events(1, 5), reading.events());
    assertEquals(0, reading.damaged());
  }

  @Test
  void afterAWriteThatCannotBeTakenBackNothingMoreIsTaken() throws Exception {
    var path = folder.resolve("journal.jsonl");
    var disk = new FullDisk(path, 40);
    disk.truncates = false;
    try (var journal = new Journal(disk, 0)) {
      assertThrows(IOException.class, () -> journal.append(events(1, 1)));
      disk.room = 100_000;
      disk.truncates = true;
      assertThrows(IOException.class, () -> journal.append(events(1, 1)));
    }
    assertEquals(40, Files.size(path));
  }

  @Test
  void whatCouldNotBeForcedIsTakenBack() throws Exception {
    var path = folder.resolve("journal.jsonl");
    var disk = new FullDisk(path, 100_000);
    try (var journal = new Journal(disk, 0)) {
      journal.append(events(1, 1));
      disk.forces = false;
      assertThrows(IOException.class, () -> journal.append(events(2, 2)));
    }
    assertEquals(events(1, 1), JournalReading.of(path).events());
  }

  @Test
  void aDatabaseThatFailsIsToldAndCatchesUp() throws Exception {
    var day = folder.resolve("day");
    var problems = new ArrayList<Problem>();
    try (var log = H2EventLog.open(day, Examples.laptop(folder), new IdSource(new Random(1)))) {
      log.onProblem(problems::add);
      log.append(Examples.envelopes(log.origin(), 1, 5));
      try (var connection = connect(day)) {
        connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
      } catch (SQLException e) {
        assertEquals(90121, e.getErrorCode(), "closed under the connection");
      }
      for (int n = 6; n <= 10; n++) {
        append(log, n);
      }
      assertEquals(10, log.readAll().size());
      Await.until(
          "a row is added in the pause",
          () -> {
            log.upkeep();
            return !problems.isEmpty();
          });
      assertEquals(List.of(Kind.DATABASE_BEHIND), problems.stream().map(Problem::kind).toList());
    }
    // To be read alone: what else opens the file changes it.
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + day.resolve("day") + ";ACCESS_MODE_DATA=r", "pitwall", "");
        var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM event")) {
      rows.next();
      assertEquals(10, rows.getInt(1));
    }
    problems.clear();
    try (var log = H2EventLog.open(day, Examples.laptop(folder), new IdSource(new Random(1)))) {
      log.onProblem(problems::add);
      assertEquals(Examples.envelopes(log.origin(), 1, 10), log.readAll());
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void aListenerThatCannotHearDoesNotHoldUpTheWriting() throws Exception {
    var heard = new ArrayList<Kind>();
    try (var log = open()) {
      log.onProblem(
          _ -> {
            throw new RejectedExecutionException("The day is closed");
          });
      log.onProblem(problem -> heard.add(problem.kind()));
      breakDatabase();
      append(log, 1);
      append(log, 2);
      assertEquals(2, log.readAll().size());
    }
    assertEquals(List.of(Kind.DATABASE_BEHIND), heard);
  }

  @Test
  void anErrorBesideTheJournalHarmsNoStep() throws Exception {
    try (var log = open()) {
      log.onProblem(
          _ -> {
            throw new AssertionError("meant: a listener that breaks");
          });
      breakDatabase();
      append(log, 1);
      append(log, 2);
      assertEquals(2, log.readAll().size());
    }
    try (var log = open()) {
      assertEquals(2, log.readAll().size());
    }
  }

  private H2EventLog open() throws LogFailure {
    return H2EventLog.open(
        folder.resolve("day"), Examples.laptop(folder), new IdSource(new Random(1)));
  }

  private void breakDatabase() throws SQLException {
    try (var connection = connect(folder.resolve("day"))) {
      connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      assertEquals(90121, e.getErrorCode(), "closed under the connection");
    }
  }

  private static void append(EventLog log, int number) throws LogFailure {
    log.append(Examples.envelopes(log.origin(), number, number));
    log.upkeep();
  }

  private static java.sql.Connection connect(Path day) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + day.resolve("day"), "pitwall", "");
  }

  /** A limit on the size of files is, to a process, a disk that is full. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a limit on files is set by a Unix shell")
  void aProcessOnAFullDiskSaysSoAndLosesNothing() throws Exception {
    var day = folder.resolve("day");
    var out = folder.resolve("out");
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var process =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 3000; exec \"$@\"",
                "sh",
                java.toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                day.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    // What the system's log says goes to the same file, and on a busy machine after the last word.
    var said =
        Files.readAllLines(out).stream()
            .filter(line -> line.matches("[0-9]+|(told|refused) [A-Z_]+"))
            .toList();
    assertEquals("refused NOT_SAVED", said.getLast(), said.toString());
    assertTrue(said.contains("told DATABASE_BEHIND"), said.toString());
    long acknowledged =
        said.stream()
            .filter(line -> line.matches("[0-9]+"))
            .mapToLong(Long::parseLong)
            .max()
            .orElse(0);
    assertTrue(acknowledged > 100, said.toString());
    try (var log = H2EventLog.open(day, Examples.laptop(folder), new IdSource(new Random(1)))) {
      var events = log.readAll();
      assertEquals(acknowledged, events.size());
      for (int n = 1; n <= events.size(); n++) {
        assertEquals(Child.event(log, n), events.get(n - 1));
      }
    }
  }

  /** Appends until it is refused. */
  public static final class Child {
    private Child() {}

    static dev.pitwall.domain.event.Envelope event(EventLog log, long number) {
      var text = ("line " + number + " ").repeat(400);
      return Examples.envelope(
          log.origin(), number, new Event.Unknown("pit.stopped/7", "{\"text\":\"" + text + "\"}"));
    }

    public static void main(String[] args) throws Exception {
      try (var log =
          H2EventLog.open(
              Path.of(args[0]),
              Examples.laptop(Path.of(args[0]).getParent()),
              new IdSource(new Random(1)))) {
        log.onProblem(problem -> System.out.println("told " + problem.kind()));
        for (long number = 1; ; number++) {
          log.append(List.of(event(log, number)));
          log.upkeep();
          System.out.println(number);
          if (number % 20 == 0) {
            // A pause, in which the rows are added.
            LockSupport.parkNanos(log.upkeep().toNanos());
            log.upkeep();
          }
        }
      } catch (LogFailure e) {
        System.out.println("refused " + e.problem().kind());
      }
    }
  }
}
