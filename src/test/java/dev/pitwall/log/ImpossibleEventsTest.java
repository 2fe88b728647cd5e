package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.SetAside;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Examples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines that somebody wrote on purpose, each with the right checksum, and that no Pitwall can have
 * written: they are kept to the letter, and the day goes on without them.
 */
class ImpossibleEventsTest {
  private static final String RUN =
      "{\"run\":\"r\",\"finishedAt\":\"2013-11-09T01:00:00Z\",\"setup\":{\"target\":[],"
          + "\"settings\":\"\",\"revision\":\"\",\"note\":\"\"},\"result\":{\"verdict\":\"PASS\","
          + "\"score\":%s,\"reason\":\"\",\"output\":\"\"}}";
  private static final String NOTE = "{\"note\":\"n1\",\"at\":\"%s\",\"text\":\"%s\"}";
  private static final String TEN = "2013-11-09T01:00:00Z";

  @TempDir Path folder;
  private Path day;
  private Origin own;

  private record Found(List<Envelope> events, List<Problem> problems, Origin origin) {
    List<Kind> kinds() {
      return problems.stream().map(Problem::kind).toList();
    }
  }

  @BeforeEach
  void makeDay() throws Exception {
    day = folder.resolve("day");
    try (var log = log()) {
      own = log.origin();
      log.append(Examples.envelopes(own, 1, 5));
    }
  }

  private H2EventLog log() throws LogFailure {
    return H2EventLog.open(day, Examples.laptop(folder), new IdSource(new Random()));
  }

  private Found open() throws LogFailure {
    var problems = new ArrayList<Problem>();
    try (var log = log()) {
      log.onProblem(problems::add);
      return new Found(log.readAll(), problems, log.origin());
    }
  }

  private static String line(String origin, long seq, String stamp, String type, String data) {
    var body =
        "{\"origin\":\"%s\",\"seq\":%d,\"stamp\":%s,\"type\":\"%s\",\"data\":%s"
            .formatted(origin, seq, stamp, type, data);
    long crc = StoredEvent.crc(body.getBytes(StandardCharsets.UTF_8));
    return body + ",\"crc\":\"" + HexFormat.of().toHexDigits((int) crc) + "\"}";
  }

  private static String stamp(String wall, long counter) {
    return "{\"wall\":\"%s\",\"counter\":%d}".formatted(wall, counter);
  }

  static List<String> impossible() {
    var now = stamp(TEN, 0);
    var deep = "[".repeat(9_000) + "]".repeat(9_000);
    return List.of(
        // Stamps: at the end of time, with the highest counter, beyond every calendar.
        line("evil", 1, stamp("2099-01-01T00:00:00Z", Integer.MAX_VALUE), "a.b/1", "{}"),
        line("evil", 1, stamp("2100-01-01T00:00:00Z", 0), "a.b/1", "{}"),
        line("evil", 1, stamp("9999-12-29T00:00:00Z", 0), "a.b/1", "{}"),
        line("evil", 1, stamp("9999-12-31T00:00:00Z", 0), "a.b/1", "{}"),
        line("evil", 1, stamp("+99999-01-01T00:00:00Z", 0), "a.b/1", "{}"),
        line("evil", 1, stamp(TEN, 1L << 40), "a.b/1", "{}"),
        line("evil", Long.MAX_VALUE, now, "a.b/1", "{}"),
        line("evil", 1_000_000_000, now, "a.b/1", "{}"),
        // No JSON, or none that is an object.
        line("evil", 1, now, "a.b/1", "nonsense"),
        line("evil", 1, now, "a.b/1", ""),
        line("evil", 1, now, "a.b/1", "[]"),
        line("evil", 1, now, "a.b/1", "{\"a\":1}{}"),
        line("evil", 1, now, "note.added/1", "{\"note\":"),
        line("evil", 1, now, "a.b/1", "{\"a\":" + deep + "}"),
        line("evil", 1, now, "note.removed/1", "{\"note\":\"n\",\"more\":" + deep + "}"),
        // What the database does not take.
        line("evil", 1, now, "a.b/1", "{\"a\":\"\\ud800\"}"),
        line("evil", 1, now, "note.added/1", NOTE.formatted(TEN, "\\uDC00 half a letter")),
        line("evil", 1, now, "a.b/1", "{\"a\":1e99999999999999}"),
        line("evil", 1, now, "a.b/1", "{\"a\":1E-999999999}"),
        // Values.
        line("evil", 1, now, "run.recorded/1", RUN.formatted("1e308")),
        line("evil", 1, now, "note.added/1", NOTE.formatted("9999-12-31T23:59:59Z", "x")),
        line("evil", 1, now, "note.removed/1", "{\"note\":\"not an id!\"}"),
        // Types and shapes.
        line("evil", 1, now, "A B", "{}"),
        line("not an origin", 1, now, "a.b/1", "{}"),
        line("evil", 1, "{}", "a.b/1", "{}"));
  }

  private void append(String line) throws Exception {
    Files.writeString(DayFiles.journal(day), line + "\n", StandardOpenOption.APPEND);
  }

  private void assertKept(String line) throws Exception {
    assertTrue(Files.readAllLines(DayFiles.journal(day)).contains(line), "kept to the letter");
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void itIsKeptAsItIsAndTheDayGoesOn(String line) throws Exception {
    append(line);
    var expected = new ArrayList<>(Examples.envelopes(own, 1, 5));
    for (int start = 1; start <= 2; start++) {
      var found = open();
      assertEquals(expected, found.events());
      assertEquals(List.of(Kind.EVENTS_IMPOSSIBLE), found.kinds(), "and nothing about the disk");
      assertEquals("1", found.problems().getFirst().facts().getFirst());
      assertEquals(own, found.origin(), "its numbers are not touched");
      assertKept(line);
      assertEquals(expected.size(), rows(), "the database is in use");
      assertFalse(Files.exists(SetAside.of(day)), "and not made anew");
      expected.addAll(step());
    }
  }

  /** One more of our own, as the app would stamp it after all that it knows. */
  private List<Envelope> step() throws Exception {
    try (var log = log()) {
      var newest = Timeline.of(log.readAll()).day();
      long next = newest.heads().getOrDefault(own, 0L) + 1;
      var stamp = newest.latest().next(Examples.TEN.plusSeconds(next));
      var step =
          List.of(
              new Envelope(
                  new dev.pitwall.domain.id.EventId(own, next),
                  stamp,
                  java.util.Optional.empty(),
                  Examples.oneOfEach().getFirst()));
      log.append(step);
      return step;
    }
  }

  private int rows() throws Exception {
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + day.resolve("day") + ";ACCESS_MODE_DATA=r", "pitwall", "");
        var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM event")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** It stays where the journal has to be written anew, and where the day's files go. */
  @ParameterizedTest
  @ValueSource(ints = {0, 8, 15, 24})
  void itIsKeptWhereTheJournalIsWrittenAnew(int which) throws Exception {
    var line = impossible().get(which);
    var whole = Files.readAllLines(DayFiles.journal(day));
    append(line);
    open();
    var lines = new ArrayList<>(Files.readAllLines(DayFiles.journal(day)));
    lines.remove(whole.get(2));
    Files.write(DayFiles.journal(day), lines);
    var found = open();
    assertEquals(Examples.envelopes(own, 1, 5), found.events(), "mended from the database");
    assertKept(line);
    try (var log = log()) {
      Files.write(DayFiles.journal(day), new byte[0]);
      log.append(Examples.envelopes(own, 6, 6));
      assertKept(line);
    }
    assertEquals(6, open().events().size());
  }

  /** Numbers of our own that somebody else used are not used again. */
  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"note\":\"not an id!\"}"})
  void underOurOwnOriginItEndsThatOrigin(String data) throws Exception {
    append(line(own.value(), 6, stamp(TEN, 0), "note.removed/1", data));
    var found = open();
    assertEquals(5, found.events().size());
    assertNotEquals(own, found.origin());
    var again = open();
    assertEquals(found.origin(), again.origin(), "once");
  }

  /** The latest that is believed, with the highest counter: there is a later one still. */
  @Test
  void afterTheLatestStampThereIsALaterOne() throws Exception {
    append(line("evil", 1, stamp("2099-12-31T23:59:59.999Z", 1_000_000), "a.b/1", "{}"));
    var expected = new ArrayList<>(open().events());
    assertEquals(6, expected.size());
    for (int i = 0; i < 3; i++) {
      expected.addAll(step());
      var found = open();
      assertEquals(expected, found.events());
      assertEquals(List.of(), found.kinds());
    }
  }

  @Test
  void whatOnlyANewerVersionUnderstandsIsNotImpossible() throws Exception {
    var data = "{\"task\":\"t1\",\"to\":\"ON_FIRE\",\"order\":1.0}";
    append(line("other", 1, stamp(TEN, 0), "task.moved/1", data));
    append(line("other", 2, stamp(TEN, 1), "pit.stopped/7", "{\"tyres\":[1e3]}"));
    var found = open();
    assertEquals(List.of(Kind.RECORDS_REPAIRED), found.kinds(), "the database did not have them");
    assertEquals(
        List.of(
            new Event.Unknown("task.moved/1", data),
            new Event.Unknown("pit.stopped/7", "{\"tyres\":[1e3]}")),
        found.events().subList(5, 7).stream().map(Envelope::event).toList());
    assertEquals(7, rows());
  }

  /** A long way of writing a number, and many brackets, cost no more than their letters. */
  @Test
  void theyDoNotHoldTheDayUp() throws Exception {
    var now = stamp(TEN, 0);
    for (int i = 1; i <= 20; i++) {
      append(line("evil", i, now, "a.b/1", "{\"a\":" + "9".repeat(900_000) + "}"));
      append(line("deep", i, now, "a.b/1", "{\"a\":" + "[".repeat(900_000) + "}"));
      append(line("wide", i, now, "a.b/1", "{\"a\":" + "{\"a\":".repeat(180_000) + "}"));
    }
    var found =
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), this::open);
    assertEquals(5, found.events().size());
    assertEquals("60", found.problems().getFirst().facts().getFirst());
  }
}
