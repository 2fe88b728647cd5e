package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MemberIntent.RemoveMember;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.SlowDisk;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicaTest {
  private static final CreateContest CONTEST =
      new CreateContest(
          "ISUCON3", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);

  private final EventLog log = new MemoryEventLog(new Origin("laptop1"));
  private Replica replica;

  @BeforeEach
  void open() {
    replica = replicaOver(log);
  }

  @AfterEach
  void close() {
    replica.close();
  }

  private static Replica replicaOver(EventLog log) {
    return new Replica(log, InstantSource.fixed(TestDay.START), Optional.empty());
  }

  private static AddTask task(String id) {
    return new AddTask(
        new TaskId(id), TaskSheet.titled("task " + id), Optional.empty(), TaskColumn.IDEA);
  }

  private Outcome does(Intent intent) throws Exception {
    return replica.submit(intent).get(10, TimeUnit.SECONDS);
  }

  @Test
  void aDoneIntentIsLoggedFoldedAndPublished() throws Exception {
    var published = Collections.synchronizedList(new ArrayList<Snapshot>());
    replica.listen(published::add);
    var done = assertInstanceOf(Outcome.Done.class, does(CONTEST));
    assertEquals(log.readAll(), done.envelopes());
    assertEquals("ISUCON3", replica.snapshot().day().contest().orElseThrow().name());
    assertEquals(replica.snapshot(), published.getLast());
  }

  @Test
  void aRejectedIntentChangesNothing() throws Exception {
    assertEquals(new Outcome.Rejected(new Rejection.NoContestYet()), does(task("a")));
    assertEquals(List.of(), log.readAll());
  }

  @Test
  void manyAtOnceKeepTheirOrderAndEachIsDecidedOnTheDayBeforeIt() throws Exception {
    does(CONTEST);
    var outcomes = new ArrayList<CompletableFuture<Outcome>>();
    for (int i = 0; i < 1000; i++) {
      outcomes.add(replica.submit(task("t" + i % 900)));
    }
    int done = 0;
    for (var outcome : outcomes) {
      if (outcome.get(10, TimeUnit.SECONDS) instanceof Outcome.Done) {
        done++;
      }
    }
    assertEquals(900, done);
    assertEquals(900, replica.snapshot().day().tasks().size());
    var sequences = log.readAll().stream().map(envelope -> envelope.id().sequence()).toList();
    assertEquals(sequences.stream().sorted().toList(), sequences);
    assertEquals(901, sequences.size());
  }

  @Test
  void whatCouldNotBeSavedIsNotShownAndTheNextStepWorksAgain() throws Exception {
    var failing = new SlowDisk(new MemoryEventLog(new Origin("laptop2")), Duration.ZERO);
    try (var other = replicaOver(failing)) {
      other.submit(CONTEST).get(10, TimeUnit.SECONDS);
      failing.broken(true);
      var failed =
          assertInstanceOf(Outcome.Failed.class, other.submit(task("a")).get(10, TimeUnit.SECONDS));
      assertEquals(Problem.Kind.NOT_SAVED, failed.problem().kind());
      assertTrue(other.snapshot().day().tasks().isEmpty());
      failing.broken(false);
      assertInstanceOf(Outcome.Done.class, other.submit(task("a")).get(10, TimeUnit.SECONDS));
      assertEquals(2, failing.readAll().size());
    }
  }

  @Test
  void aReopenedDayIsTheSameDay() throws Exception {
    does(CONTEST);
    does(task("a"));
    var before = replica.snapshot().day();
    replica.close();
    replica = replicaOver(log);
    assertEquals(before, replica.snapshot().day());
    replica.close();
    var late = assertInstanceOf(Outcome.Failed.class, does(task("b")));
    assertEquals(Problem.Kind.DAY_CLOSED, late.problem().kind());
  }

  @Test
  void theActingMemberSignsTheirSteps() throws Exception {
    does(CONTEST);
    does(new AddMember(TestDay.MEI, "Mei", Tint.BLUE));
    replica.actAs(Optional.of(TestDay.MEI));
    does(task("a"));
    assertEquals(
        Optional.of(TestDay.MEI), replica.snapshot().timeline().envelopes().getLast().author());
  }

  @Test
  void somebodyElseSignsOneStepAndWhoSitsHereStays() throws Exception {
    does(CONTEST);
    does(new AddMember(TestDay.MEI, "Mei", Tint.BLUE));
    does(new AddMember(TestDay.KEN, "Ken", Tint.BLUE));
    replica.actAs(Optional.of(TestDay.MEI));
    var done =
        assertInstanceOf(
            Outcome.Done.class, replica.submit(task("a"), Optional.of(TestDay.KEN)).get());
    assertEquals(Optional.of(TestDay.KEN), done.envelopes().getLast().author());
    assertEquals(Optional.of(TestDay.MEI), replica.snapshot().me());
  }

  @Test
  void undoGoesBackStepByStepAndRedoForthUntilSomethingNewIsDone() throws Exception {
    does(CONTEST);
    does(task("a"));
    does(task("b"));
    undo();
    undo();
    assertEquals(Optional.empty(), replica.snapshot().undoable());
    assertTrue(replica.snapshot().day().tasks().isEmpty());
    redo();
    assertEquals(1, replica.snapshot().day().tasks().size());
    redo();
    assertEquals(2, replica.snapshot().day().tasks().size());
    assertEquals(Optional.empty(), replica.snapshot().redoable());
    undo();
    does(task("c"));
    assertEquals(Optional.empty(), replica.snapshot().redoable());
    undo();
    undo();
    assertTrue(replica.snapshot().day().tasks().isEmpty());
  }

  private void undo() throws Exception {
    does(new Intent.UndoStep(replica.snapshot().undoable().orElseThrow()));
  }

  private void redo() throws Exception {
    does(new Intent.UndoStep(replica.snapshot().redoable().orElseThrow()));
  }

  @Test
  void aProblemIsShownOnceUntilItIsWavedAway() throws Exception {
    var problem = Problem.of(Problem.Kind.DATABASE_BEHIND);
    replica.report(problem);
    replica.report(problem);
    does(CONTEST);
    assertEquals(List.of(problem), replica.snapshot().problems());
    replica.waveAway(problem);
    does(task("a"));
    assertEquals(List.of(), replica.snapshot().problems());
  }

  @Test
  void aListenerThatBreaksHarmsNeitherTheStepNorTheWriter() throws Exception {
    replica.listen(
        snapshot -> {
          if (!snapshot.day().tasks().isEmpty()) {
            throw new IllegalStateException("a broken screen");
          }
        });
    does(CONTEST);
    assertInstanceOf(Outcome.Done.class, does(task("a")));
    assertInstanceOf(Outcome.Done.class, does(task("b")));
    var problem = replica.snapshot().problems().getFirst();
    assertEquals(Problem.Kind.UNEXPECTED, problem.kind());
  }

  /** A problem is shown, too: each new one called the listener again, which threw another. */
  @Test
  void aListenerThatAlwaysThrowsSomethingNewIsReportedOnceForEachKind() throws Exception {
    var calls = new java.util.concurrent.atomic.AtomicInteger();
    replica.listen(
        _ -> {
          int call = calls.incrementAndGet();
          if (call % 2 == 0) {
            throw new IllegalStateException("broken at call " + call);
          }
          throw new AssertionError("broken at call " + call);
        });
    does(CONTEST);
    for (int i = 0; i < 20; i++) {
      assertInstanceOf(Outcome.Done.class, does(task("a" + i)));
    }
    var settled = replica.settled().get(10, TimeUnit.SECONDS);
    assertEquals(2, settled.problems().size());
    assertTrue(calls.get() <= 21 + 2, calls + " calls");
  }

  @Test
  void onlyAStepThatWasCanBeUndone() throws Exception {
    does(CONTEST);
    does(task("a"));
    var never = new StepId(log.origin(), new Stamp(TestDay.START.minusSeconds(1), 7));
    assertEquals(
        new Outcome.Rejected(new Rejection.NothingToUndo()), does(new Intent.UndoStep(never)));
  }

  @Test
  void aMemberWhoWasRemovedActsNoMore() throws Exception {
    does(CONTEST);
    does(new AddMember(TestDay.MEI, "Mei", Tint.BLUE));
    replica.actAs(Optional.of(TestDay.MEI));
    does(new RemoveMember(TestDay.MEI));
    does(task("a"));
    assertEquals(Optional.empty(), replica.snapshot().me());
  }

  @Test
  void eventsOfANewerVersionAndAClockAstrayAreSaid() throws Exception {
    does(CONTEST);
    var ahead = new Stamp(TestDay.START.plusSeconds(3600), 0);
    var newer = new Event.Unknown("pit.stopped/1", "{}");
    log.append(
        List.of(
            new Envelope(new EventId(new Origin("theirs"), 1), ahead, Optional.empty(), newer)));
    replica.close();
    replica = replicaOver(log);
    does(task("a"));
    assertEquals(
        List.of(Problem.Kind.NEWER_EVENTS, Problem.Kind.CLOCK_BEHIND),
        replica.snapshot().problems().stream().map(Problem::kind).toList());
  }
}
