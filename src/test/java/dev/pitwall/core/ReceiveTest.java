package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Admission;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.NoteEvent.NoteAdded;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet.Range;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.ForwardingLog;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second door into the day: what teammates' laptops hold. */
class ReceiveTest {
  private static final Origin OTHER = new Origin("other");

  private final EventLog log = new MemoryEventLog(new Origin("here"));
  private final Replica replica = new Replica(log, () -> TestDay.START, Optional.of(TestDay.MEI));

  @AfterEach
  void close() {
    replica.close();
  }

  private static Envelope note(Origin origin, long number, String text) {
    var stamp = new Stamp(TestDay.START.plusMillis(number), 0);
    var event = new NoteAdded(new NoteId(origin.value() + number), TestDay.START, text);
    return new Envelope(new EventId(origin, number), stamp, Optional.of(TestDay.KEN), event);
  }

  private static Envelope note(long number) {
    return note(OTHER, number, "note " + number);
  }

  private List<Received> receive(Envelope... envelopes) {
    return replica.receive(List.of(envelopes)).join();
  }

  private static Received taken(long number) {
    return new Received.Taken(new EventId(OTHER, number));
  }

  private static Received refused(long number, Refusal reason) {
    return new Received.Refused(new EventId(OTHER, number), reason);
  }

  /** A begun contest on this laptop, as a teammate would have it. */
  private void begun() {
    var all = TestDay.begun().timeline().envelopes();
    assertTrue(replica.receive(all).join().stream().allMatch(Received.Taken.class::isInstance));
  }

  @Test
  void whatATeammateHoldsIsDurableAndSeen() {
    begun();
    assertEquals(List.of(taken(1), taken(2)), receive(note(1), note(2)));
    assertEquals(2, replica.snapshot().day().notes().size());
    assertEquals(List.of(note(1), note(2)), log.read(OTHER, 0, 10));
  }

  @Test
  void theSameOnceMoreChangesNothing() {
    begun();
    receive(note(1));
    var before = replica.snapshot();
    assertEquals(List.of(new Received.Known(new EventId(OTHER, 1))), receive(note(1)));
    assertEquals(before, replica.snapshot());
  }

  /** Eight laptops at work send hundreds of single events a second. */
  @Test
  void whatWaitsTogetherSharesOneTripToTheDiskAndEachHasItsOwnAnswers() throws Exception {
    var writes = new ArrayList<Integer>();
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slow =
        new ForwardingLog(new MemoryEventLog(new Origin("here"))) {
          @Override
          public void append(List<Envelope> more) throws LogFailure {
            begun.countDown();
            Await.until("the others wait", () -> go.getCount() == 0);
            writes.add(more.size());
            super.append(more);
          }
        };
    try (var writer = new Replica(slow, () -> TestDay.START, Optional.empty())) {
      var answers = new ArrayList<CompletableFuture<List<Received>>>();
      answers.add(writer.receive(List.of(note(1))));
      assertTrue(begun.await(20, TimeUnit.SECONDS));
      answers.add(writer.receive(List.of(note(2), note(3))));
      answers.add(writer.receive(List.of(note(3), note(4))));
      go.countDown();
      assertEquals(List.of(taken(1)), answers.get(0).join());
      assertEquals(List.of(taken(2), taken(3)), answers.get(1).join());
      assertEquals(
          List.of(new Received.Known(new EventId(OTHER, 3)), taken(4)), answers.get(2).join());
    }
    assertEquals(List.of(1, 3), writes);
  }

  @Test
  void numbersComeInAnyOrder() {
    begun();
    assertEquals(List.of(taken(4)), receive(note(4)));
    assertEquals(List.of(new Range(1, 3)), log.held().of(OTHER).holes());
    assertEquals(List.of(taken(3), taken(1)), receive(note(3), note(1)));
    assertEquals(List.of(taken(2)), receive(note(2)));
    assertEquals(4, replica.snapshot().day().notes().size());
  }

  @Test
  void moreHolesThanAnyLossMakesAreRefused() {
    int most = Intake.MOST_RANGES;
    var everySecond =
        Stream.iterate(1L, number -> number + 2).limit(most + 1).map(ReceiveTest::note).toList();
    var answers = replica.receive(everySecond).join();
    long last = 2L * most + 1;
    assertEquals(refused(last, new Refusal.NotPlausible("origin")), answers.getLast());
    var stranger = note(new Origin("stranger"), 1, "another's");
    assertInstanceOf(Received.Refused.class, receive(stranger).getFirst());
    assertEquals(List.of(taken(2)), receive(note(2)));
    assertEquals(List.of(taken(last)), receive(everySecond.getLast()));
  }

  @Test
  void whatTwoVersionsWroteDifferentlyIsNoLie() {
    var raw = new Event.Unknown("pit.stopped/1", "{\"tyres\":4}");
    var same = new Event.Unknown("pit.stopped/1", "{\"tyres\":4,\"wet\":false}");
    receive(unknown(raw));
    assertEquals(List.of(new Received.Known(new EventId(OTHER, 1))), receive(unknown(same)));
    assertEquals(List.of(unknown(raw)), log.read(OTHER, 0, 10));
  }

  private static Envelope unknown(Event.Unknown event) {
    var note = note(1);
    return new Envelope(note.id(), note.stamp(), note.author(), event);
  }

  @Test
  void theSameNumberWithOtherContentIsReportedAndNeverApplied() throws Exception {
    begun();
    receive(note(1));
    var lie = note(OTHER, 1, "something else");
    assertEquals(
        List.of(refused(1, new Refusal.SameNameOtherContent("other", 1)), taken(2)),
        receive(lie, note(2)));
    assertEquals("note 1", replica.snapshot().day().notes().get(new NoteId("other1")).text());
    var problems = replica.settled().get().problems();
    assertEquals(List.of(Problem.of(Problem.Kind.ORIGIN_LIES, "other", "1")), problems);
  }

  @Test
  void oneRefusedFailsNoOtherAndIsKnownAsAHole() {
    begun();
    var tooLarge = note(OTHER, 2, "x".repeat(100_000));
    assertEquals(
        List.of(taken(1), refused(2, new Refusal.TooLarge("text")), taken(3)),
        receive(note(1), tooLarge, note(3)));
    assertEquals(List.of(new Range(2, 2)), log.held().of(OTHER).holes());
    assertEquals(List.of(taken(2)), receive(note(2)));
    assertEquals(List.of(), log.held().of(OTHER).holes());
    assertEquals(3, replica.snapshot().day().notes().size());
  }

  @Test
  void aClockFarAheadDoesNotMoveThisLaptopsStamps() {
    begun();
    var ahead =
        new Envelope(
            new EventId(OTHER, 1),
            new Stamp(TestDay.START.plus(Admission.CLOCK_AHEAD).plus(Duration.ofDays(9)), 0),
            Optional.of(TestDay.KEN),
            note(1).event());
    assertInstanceOf(Received.Refused.class, receive(ahead).getFirst());
    assertTrue(replica.snapshot().day().latest().wall().isBefore(TestDay.END));
  }

  @Test
  void nobodyElseSpeaksUnderThisLaptopsOrigin() {
    begun();
    var own = note(log.origin(), 1, "mine?");
    assertEquals(List.of(new Received.Refused(own.id(), new Refusal.OwnOrigin(1))), receive(own));
  }

  @Test
  void stepsOfThisLaptopGoOnBetweenThem() {
    begun();
    var outcomes = new ArrayList<Outcome>();
    for (long number = 1; number <= 20; number++) {
      var received = replica.receive(List.of(note(number)));
      var intent = new AddNote(new NoteId("own" + number), Optional.empty(), "own");
      outcomes.add(replica.submit(intent).join());
      assertEquals(List.of(taken(number)), received.join());
    }
    assertTrue(outcomes.stream().allMatch(Outcome.Done.class::isInstance), outcomes.toString());
    assertEquals(40, replica.snapshot().day().notes().size());
  }

  @Test
  void afterTheCloseEverythingFailsWithAReason() {
    replica.close();
    var failed = assertInstanceOf(Received.Failed.class, receive(note(1)).getFirst());
    assertEquals(Problem.Kind.DAY_CLOSED, failed.problem().kind());
  }
}
