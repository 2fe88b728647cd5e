package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.decide.Admission;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.event.ContestEvent;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.NoteEvent.NoteAdded;
import dev.pitwall.domain.event.RoundEvent.CalledOut;
import dev.pitwall.domain.event.RunEvent.RunRecorded;
import dev.pitwall.domain.event.TaskEvent.TaskMoved;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may come in from another laptop, and what is refused, part by part. */
class AdmissionTest {
  private static final Instant NOW = TestDay.START;
  private static final Optional<MemberId> MEI = Optional.of(TestDay.MEI);

  private static Optional<Refusal> objection(Stamp stamp, Optional<MemberId> by, Event event) {
    return Admission.objection(
        new Envelope(new EventId(new Origin("other"), 1), stamp, by, event), NOW);
  }

  private static Optional<Refusal> objection(Event event) {
    return objection(new Stamp(NOW, 0), MEI, event);
  }

  private static NoteAdded note(String text, Instant at) {
    return new NoteAdded(new NoteId("n"), at, text);
  }

  private static RunRecorded run(Score score, String output) {
    return new RunRecorded(
        new RunId("r"),
        Optional.empty(),
        NOW,
        RunSetup.UNKNOWN,
        new RunResult(Verdict.PASS, Optional.of(score), "", output));
  }

  @Test
  void whatEveryLaptopWritesComesIn() {
    assertEquals(Optional.empty(), objection(note("lunch", NOW)));
    assertEquals(
        Optional.empty(), objection(run(Score.of(11_000), "x".repeat(OutputExcerpt.LETTERS))));
    assertEquals(Optional.empty(), objection(new Event.Unknown("pit.stopped/1", "{}")));
  }

  @Test
  void aClockFewMinutesAheadIsTakenAndOneFurtherAheadIsNot() {
    var event = note("lunch", NOW);
    var ahead = NOW.plus(Admission.CLOCK_AHEAD);
    assertEquals(Optional.empty(), objection(new Stamp(ahead, 0), MEI, event));
    var later = ahead.plus(Duration.ofSeconds(1));
    assertEquals(
        Optional.of(new Refusal.ClockAhead(later)), objection(new Stamp(later, 0), MEI, event));
    assertEquals(
        Optional.of(new Refusal.NotPlausible("stamp")),
        objection(new Stamp(NOW, Integer.MAX_VALUE), MEI, event));
  }

  @Test
  void aCallOutIsSomebodys() {
    var event =
        new CalledOut(
            new RoundId("r"), new ServerId("s"), CallOutStep.OK, NOW, "", Map.of(), false);
    assertEquals(Optional.empty(), objection(event));
    assertEquals(
        Optional.of(new Refusal.NoAuthor()), objection(new Stamp(NOW, 0), Optional.empty(), event));
  }

  @Test
  void everyPartOfEveryEventIsLimited() {
    assertEquals(
        Optional.of(new Refusal.TooLarge("text")), objection(note("x".repeat(100_000), NOW)));
    assertEquals(
        Optional.of(new Refusal.TooLarge("output")),
        objection(run(Score.of(1), "x".repeat(OutputExcerpt.LETTERS + 1))));
    assertEquals(
        Optional.of(new Refusal.TooLarge("payload")),
        objection(new Event.Unknown("pit.stopped/1", "x".repeat(1_000_001))));
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    assertEquals(
        Optional.of(new Refusal.NotPlausible("at")),
        objection(note("x", Instant.parse("9999-01-01T00:00:00Z"))));
    assertEquals(
        Optional.of(new Refusal.NotPlausible("score")),
        objection(run(new Score(new BigDecimal("1e308")), "")));
    assertEquals(
        Optional.of(new Refusal.NotPlausible("place")),
        objection(new TaskMoved(new TaskId("t"), TaskColumn.READY, Double.NaN)));
    assertEquals(
        Optional.of(new Refusal.NotPlausible("end")),
        objection(new ContestEvent.TimesMoved(NOW, Instant.MAX)));
  }
}
