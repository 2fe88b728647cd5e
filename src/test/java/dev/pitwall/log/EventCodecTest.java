package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.EvidenceEvent;
import dev.pitwall.domain.event.MilestoneEvent;
import dev.pitwall.domain.event.PlanEvent;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.testing.Examples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
  /** The stored form of every event; what stands in it is on people's disks. */
  private static final Path GOLDEN = Path.of("src/test/resources/dev/pitwall/log/events.jsonl");

  private final EventCodec codec = new EventCodec();

  @Test
  void theStoredFormOfEveryEventIsTheOneOnPeoplesDisks() throws Exception {
    var lines = new StringBuilder();
    long sequence = 0;
    for (var event : Examples.oneOfEach()) {
      lines.append(codec.line(Examples.envelope(Examples.HERE, ++sequence, event))).append('\n');
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(GOLDEN, lines);
    }
    assertEquals(Files.readString(GOLDEN), lines.toString());
  }

  /** Days written before sheets had fields of their own are read as they were meant: as wholes. */
  @Test
  void theFormOfEarlierDaysIsUnderstood() {
    assertEquals(
        new TaskEvent.TaskEdited(new TaskId("t"), TaskSheet.titled("x"), Set.of()),
        codec.event(
            "task.edited/1",
            "{\"task\":\"t\",\"sheet\":{\"title\":\"x\",\"note\":\"\",\"undo\":\"\"}}"));
    assertEquals(
        new ServerEvent.ServerAdded(Examples.S1, ServerSheet.named("s1")),
        codec.event(
            "server.added/1",
            "{\"server\":\"s1\",\"sheet\":{\"name\":\"s1\",\"addresses\":[],\"sshAlias\":\"\","
                + "\"external\":false,\"spec\":\"\",\"note\":\"\"}}"));
    assertEquals(
        new MilestoneEvent.MilestoneSet(
            new MilestoneId("m"),
            "freeze",
            new MilestoneTime.Fixed(Examples.TEN),
            "",
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty()),
        codec.event(
            "milestone.set/1",
            "{\"milestone\":\"m\",\"name\":\"freeze\",\"time\":{\"at\":\"2013-11-09T01:00:00Z\"}}"));
    assertEquals(
        new PlanEvent.PlanApplied(new PlanId("p"), Examples.TEN, Map.of()),
        codec.event("plan.applied/1", "{\"plan\":\"p\",\"at\":\"2013-11-09T01:00:00Z\"}"));
  }

  @Test
  void theExamplesHoldEveryEvent() {
    var missing = new HashSet<>(EventTypes.records(Event.class).toList());
    Examples.oneOfEach().forEach(event -> missing.remove(event.getClass()));
    assertEquals(new HashSet<Class<?>>(), missing);
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    for (var envelope : Examples.envelopes(Examples.HERE, 1, 80)) {
      assertEquals(envelope, codec.envelope(codec.line(envelope)));
    }
  }

  /** What sheets and findings did not have at first. */
  @Test
  void probesAndWhatCameOfThemReadTheSame() {
    var sheet =
        new ServerSheet(
            "s1",
            List.of(),
            "",
            false,
            "",
            "",
            "",
            Optional.empty(),
            "",
            List.of("same mysql 3306 isu: SELECT 'é', \"x\" FROM t"));
    var result = new ProbeResult(sheet.probes().getFirst(), ProbeResult.State.WRONG, "é \"", "");
    var events =
        List.<Event>of(
            new ServerEvent.ServerAdded(Examples.S1, sheet),
            new ServerEvent.ServerChanged(Examples.S1, sheet, Set.of(ServerSheet.Field.PROBES)),
            new EvidenceEvent.EvidenceGathered(
                Examples.S1, Examples.TEN, false, Examples.FINDINGS.with(List.of(result))));
    for (var event : events) {
      var envelope = Examples.envelope(Examples.HERE, 1, event);
      assertEquals(envelope, codec.envelope(codec.line(envelope)));
    }
  }

  @Test
  void aTypeOfANewerVersionIsKeptToTheLetter() {
    var payload = "{ \"a\":1.50 ,\"b\":\"\\u3042\"}";
    assertEquals(
        new Event.Unknown("run.finished/2", payload), codec.event("run.finished/2", payload));
    var envelope =
        Examples.envelope(Examples.HERE, 1, new Event.Unknown("run.finished/2", payload));
    assertEquals(envelope, codec.envelope(codec.line(envelope)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"run\":\"r\"}",
        "{\"run\":\"not an id!\",\"reason\":\"\"}",
        "{\"run\":7,\"reason\":{}}",
        "{\"run\":\"r\",\"reason\":null}"
      })
  void aKnownTypeThatCannotBeUnderstoodIsKeptToTheLetter(String payload) {
    assertEquals(
        new Event.Unknown("run.discarded/1", payload), codec.event("run.discarded/1", payload));
  }

  @Test
  void anEventWithAFieldOfANewerVersionIsKeptToTheLetter() {
    var payload = "{\"run\":\"r\",\"reason\":\"slow\",\"mood\":{\"x\":[1]}}";
    assertEquals(
        new Event.Unknown("run.discarded/1", payload), codec.event("run.discarded/1", payload));
    var sheet = "{\"member\":\"m\",\"server\":\"s1\",\"sheet\":{\"name\":\"s1\",\"mood\":1}}";
    assertEquals(new Event.Unknown("server.added/1", sheet), codec.event("server.added/1", sheet));
  }

  @Test
  void aScoreOfBillionsOfDigitsIsNotWrittenOut() {
    var payload =
        "{\"run\":\"r\",\"finishedAt\":\"2013-11-09T01:00:00Z\",\"setup\":{\"target\":[],"
            + "\"settings\":\"\",\"revision\":\"\",\"note\":\"\"},\"result\":{\"verdict\":\"PASS\","
            + "\"score\":1e999999999,\"reason\":\"\",\"output\":\"\"}}";
    assertInstanceOf(Event.Unknown.class, codec.event("run.recorded/1", payload));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"\\ud800\"}", "{\"a\":1e999999999999}", "[]", "{} {}", ""})
  void whatTheDatabaseDoesNotTakeIsNotStored(String data) {
    var event = Examples.envelope(Examples.HERE, 1, new Event.Unknown("pit.stopped/7", data));
    assertThrows(IllegalArgumentException.class, () -> codec.line(event));
  }

  @Test
  void halfALetterDoesNotHarm() {
    var line =
        codec.line(
            Examples.envelope(
                Examples.HERE,
                1,
                new RunEvent.RunDiscarded(new dev.pitwall.domain.id.Id.RunId("r"), "a\uD83Db")));
    assertEquals(line, new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"origin\":\"o\",\"seq\":0,\"stamp\":{\"wall\":\"2013-11-09T01:00:00Z\",\"counter\":0},\"type\":\"a/1\",\"data\":{}}",
        "{\"origin\":\"o\",\"seq\":1,\"stamp\":{\"wall\":\"yesterday\",\"counter\":0},\"type\":\"a/1\",\"data\":{}}",
        "{\"origin\":\"o\",\"seq\":1,\"stamp\":{\"wall\":\"2013-11-09T01:00:00Z\",\"counter\":0},\"type\":\"A"
            + " B\",\"data\":{}}",
        "{\"origin\":\"o\",\"seq\":1,\"stamp\":{\"wall\":\"2013-11-09T01:00:00Z\",\"counter\":0},\"type\":\"a/1\",\"data\":[]}",
        "{\"origin\":\"o\",\"seq\":1,\"stamp\":{\"wall\":\"2013-11-09T01:00:00Z\",\"counter\":0},\"type\":\"a/1\",\"data\":{}x}"
      })
  void aLineThatIsNoneIsRefused(String line) {
    assertThrows(IllegalArgumentException.class, () -> codec.envelope(line));
  }

  @Test
  void aMomentBeyondEveryCalendarIsKeptAsItCame() {
    for (var far :
        List.of("+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z")) {
      var data = "{\"note\":\"n1\",\"at\":\"" + far + "\",\"text\":\"far out\"}";
      assertEquals(new Event.Unknown("note.added/1", data), codec.event("note.added/1", data));
    }
    var span = "{\"milestone\":\"m\",\"name\":\"n\",\"time\":{\"beforeEnd\":\"PT9999999999999H\"}}";
    assertEquals(new Event.Unknown("milestone.set/1", span), codec.event("milestone.set/1", span));
  }

  @Test
  void aStampBeyondEveryCalendarIsNoLine() {
    var good = codec.line(Examples.envelope(Examples.HERE, 1, Examples.oneOfEach().getFirst()));
    var far = good.replaceFirst("\"wall\":\"[^\"]*\"", "\"wall\":\"+99999-01-01T00:00:00Z\"");
    assertThrows(IllegalArgumentException.class, () -> codec.envelope(far));
  }

  @Test
  void momentsAreReadAsTheyAreWrittenAndNotOtherwise() {
    for (var text :
        List.of("2013-11-09T01:00:00Z", "2013-11-09T01:00:00.010Z", "2016-02-29T23:59:59.999Z")) {
      assertEquals(java.time.Instant.parse(text), StoredMoment.read(text));
      assertEquals(text, StoredMoment.read(text).toString());
    }
    for (var text :
        List.of(
            "2013-11-09T01:00:00.000Z",
            "2013-11-09T01:00Z",
            "2013-11-09T24:00:00Z",
            "2013-02-30T00:00:00Z",
            "")) {
      assertThrows(RuntimeException.class, () -> StoredMoment.read(text), text);
    }
    assertEquals(
        java.time.Instant.parse("2013-11-09T01:00:00Z"),
        StoredMoment.any("2013-11-09T10:00:00+09:00"));
  }

  /** Wherever it stands: not every letter is looked at. */
  @Test
  void aNumberOfAMillionDigitsIsFoundAtEveryPlace() {
    for (int before = 0; before < 14; before++) {
      var padding = "x".repeat(before);
      for (var number : List.of("1e100000", "1.E+999999", "2e-1234567")) {
        assertTrue(EventCodec.isSuspicious("{\"" + padding + "\":" + number + "}"), number);
      }
      for (var number : List.of("1e99999", "123456789", "e100000", "1e+", "\"2013-11-09T01:00\"")) {
        assertFalse(EventCodec.isSuspicious("{\"" + padding + "\":" + number + "}"), number);
      }
    }
  }
}
