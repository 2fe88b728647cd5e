package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static dev.pitwall.testing.TestDay.S1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.CorrectRun;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.RunIntent.RecordResult;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.RunIntent.RestoreRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunsTest {
  private static final RunId RUN = new RunId("run1");
  private static final RunId OTHER = new RunId("run2");
  private static final RunResult PASS_1000 = RunResult.pass(Score.of(1000));
  private final TestDay day = TestDay.begun();

  private Run run() {
    return day.day().runs().get(RUN);
  }

  @Test
  void aRunIsOnUntilItFinishes() {
    day.does(new StartRun(RUN, Optional.empty(), RunSetup.noted("index")));
    assertTrue(run().running());
    assertFalse(run().counts());
    day.after(Duration.ofSeconds(65)).does(new FinishRun(RUN, Optional.empty(), PASS_1000));
    assertFalse(run().running());
    assertTrue(run().passed());
    assertEquals(day.now(), run().at());
    assertEquals(
        new Rejection.RunHasResult(), day.refused(new FinishRun(RUN, Optional.empty(), PASS_1000)));
  }

  private static RecordResult result(Optional<RunId> seen, Verdict verdict, String words) {
    return RecordResult.typed(seen, OTHER, verdict, Optional.of(Score.of(1000)), words);
  }

  @Test
  void aResultEndsTheRunThatIsOnElseIsRecorded() {
    day.does(new StartRun(RUN, Optional.empty(), RunSetup.noted("index")));
    day.after(Duration.ofSeconds(65)).does(result(Optional.of(RUN), Verdict.FAIL, " timeout "));
    assertEquals(
        Optional.of(new RunResult(Verdict.FAIL, Optional.of(Score.of(1000)), "timeout", "")),
        run().facts().result());
    assertEquals("index", run().facts().setup().note());
    day.does(result(Optional.empty(), Verdict.PASS, "gzip"));
    assertEquals("gzip", day.day().runs().get(OTHER).facts().setup().note());
    assertTrue(day.day().runs().get(OTHER).passed());
  }

  @Test
  void aResultTypedWhileNoRunWasSeenEndsTheOneThatWasStartedMeanwhile() {
    day.does(new StartRun(RUN, Optional.empty(), RunSetup.UNKNOWN));
    day.does(result(Optional.empty(), Verdict.PASS, ""));
    assertTrue(run().passed());
    assertEquals(1, day.day().runs().size());
  }

  @Test
  void aResultOfARunThatATeammateEndedMeanwhileIsARunOfItsOwn() {
    day.does(new StartRun(RUN, Optional.empty(), RunSetup.UNKNOWN));
    day.as(KEN).does(new FinishRun(RUN, Optional.empty(), RunResult.pass(Score.of(7))));
    var next = new RunId("next");
    day.does(new StartRun(next, Optional.empty(), RunSetup.UNKNOWN));
    day.as(MEI).does(result(Optional.of(RUN), Verdict.PASS, "mine"));
    assertEquals(Optional.of(Score.of(7)), run().score());
    assertTrue(day.day().runs().get(next).running(), "another run is not ended with it");
    assertEquals(Optional.of(Score.of(1000)), day.day().runs().get(OTHER).score());
  }

  @Test
  void aResultThatMayNotBecomeARunOfItsOwnIsRefusedOnceTheRunHasEnded() {
    day.does(new StartRun(RUN, Optional.empty(), RunSetup.UNKNOWN));
    var aborted = new RunResult(Verdict.ABORTED, Optional.empty(), "silent", "");
    var abort =
        new RecordResult(
            Optional.of(RUN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            aborted);
    day.as(KEN).does(new FinishRun(RUN, Optional.empty(), PASS_1000));
    assertEquals(new Rejection.RunHasResult(), day.refused(abort));
    assertTrue(run().passed());
  }

  @Test
  void whatAResultSaysBesidesIsACorrectionInTheSameStep() {
    day.does(new StartRun(RUN, Optional.empty(), new RunSetup(Set.of(S1), "w=4", "a1", "index")));
    day.after(Duration.ofSeconds(65));
    var step =
        day.does(
            new RecordResult(
                Optional.of(RUN),
                Optional.of(OTHER),
                Optional.empty(),
                Optional.of(day.now().minusSeconds(600)),
                new RunSetup(Set.of(), "", "b2", "gzip"),
                PASS_1000));
    assertEquals(new RunSetup(Set.of(S1), "w=4", "b2", "gzip"), run().facts().setup());
    assertEquals(Optional.of(day.now()), run().facts().finishedAt(), "no end before its start");
    day.does(new Intent.UndoStep(step));
    assertTrue(run().running());
    assertEquals("index", run().facts().setup().note());
  }

  @Test
  void aRunDoesNotFinishBeforeItStarts() {
    day.does(new StartRun(RUN, Optional.empty(), RunSetup.UNKNOWN));
    var before = day.now().minusSeconds(1);
    assertEquals(
        new Rejection.FinishBeforeStart(day.now(), before),
        day.refused(new FinishRun(RUN, Optional.of(before), PASS_1000)));
  }

  @Test
  void aFailWithALargeNumberIsAFail() {
    var fail = new RunResult(Verdict.FAIL, Optional.of(Score.of(11_000)), "time ran out", "");
    day.does(new RecordRun(RUN, Optional.empty(), Optional.empty(), RunSetup.UNKNOWN, fail));
    assertFalse(run().passed());
    assertTrue(run().counts());
    assertEquals(Score.of(11_000), run().score().orElseThrow());
  }

  @Test
  void aCorrectionKeepsWhatItReplaced() {
    day.does(new RecordRun(RUN, Optional.empty(), Optional.empty(), RunSetup.UNKNOWN, PASS_1000));
    var told = run().facts();
    var better =
        new RunFacts(
            told.startedAt(),
            told.finishedAt(),
            new RunSetup(Set.of(S1), "workload=4", "main@af873ee", ""),
            Optional.of(RunResult.pass(Score.of(10_000))));
    day.as(KEN).does(new CorrectRun(RUN, better));
    assertEquals(better, run().facts());
    assertEquals(told, run().corrections().getFirst().replaced());
    assertEquals(Optional.of(KEN), run().corrections().getFirst().by());
    assertEquals(Optional.of(MEI), run().by());
    assertEquals(new Rejection.NothingChanges(), day.refused(new CorrectRun(RUN, better)));
    assertEquals(
        new Rejection.RunWithoutMoment(),
        day.refused(
            new CorrectRun(
                RUN,
                new RunFacts(
                    Optional.empty(), Optional.empty(), RunSetup.UNKNOWN, Optional.empty()))));
  }

  @Test
  void aDiscardedRunDoesNotCountAndIsNotLost() {
    day.does(new RecordRun(RUN, Optional.empty(), Optional.empty(), RunSetup.UNKNOWN, PASS_1000));
    assertEquals(new Rejection.RunNotDiscarded(), day.refused(new RestoreRun(RUN)));
    day.does(new DiscardRun(RUN, "wrong server"));
    assertFalse(run().counts());
    assertEquals(Optional.of("wrong server"), run().discarded());
    assertEquals(new Rejection.RunAlreadyDiscarded(), day.refused(new DiscardRun(RUN, "")));
    day.does(new RestoreRun(RUN));
    assertTrue(run().counts());
  }

  @Test
  void runsThatAreNotThereOrTooLong() {
    assertInstanceOf(
        Rejection.Gone.class, day.refused(new FinishRun(RUN, Optional.empty(), PASS_1000)));
    assertInstanceOf(
        Rejection.TooLong.class,
        day.refused(new StartRun(RUN, Optional.empty(), RunSetup.noted("x".repeat(20_001)))));
    assertInstanceOf(
        Rejection.InTheFuture.class,
        day.refused(new StartRun(RUN, Optional.of(day.now().plusSeconds(121)), RunSetup.UNKNOWN)));
  }

  @Test
  void scoresAreReadAsPeopleTypeThem() {
    assertEquals(Optional.of(Score.of(11_023)), Score.read(" 11,023 "));
    assertEquals(Optional.of(Score.of(11_023)), Score.read("１１０２３"));
    assertEquals("0.5", Score.read("0.50").orElseThrow().plain());
    assertEquals(Score.of(100), Score.read("100.0").orElseThrow());
    assertEquals("-20", Score.read("-20").orElseThrow().plain());
    for (var not : new String[] {"", "abc", "1 000", "11,02", "1e5", "NaN", "0x10", "1.2.3"}) {
      assertEquals(Optional.empty(), Score.read(not), not);
    }
  }

  @Test
  void aCorrectionDoesNotTakeTheResultAway() {
    day.does(new RecordRun(RUN, Optional.empty(), Optional.empty(), RunSetup.UNKNOWN, PASS_1000));
    var told = run().facts();
    var without = new RunFacts(told.finishedAt(), Optional.empty(), told.setup(), Optional.empty());
    assertEquals(new Rejection.ResultWouldBeLost(), day.refused(new CorrectRun(RUN, without)));
  }

  @Test
  void theFoldKeepsARunAMomentToStandAt() {
    day.does(new RecordRun(RUN, Optional.empty(), Optional.empty(), RunSetup.UNKNOWN, PASS_1000));
    var at = run().at();
    var odd =
        new RunEvent.RunCorrected(
            RUN,
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            Optional.of(PASS_1000),
            Set.of());
    var id = new EventId(new Origin("odd"), 1);
    day.hears(List.of(new Envelope(id, day.day().latest().next(at), Optional.empty(), odd)));
    assertEquals(at, run().at());
  }

  @Test
  void whatIsPrintedIsTakenUpToALimit() {
    var huge = new RunResult(Verdict.FAIL, Optional.empty(), "", "x".repeat(200_001));
    assertInstanceOf(
        Rejection.TooLong.class,
        day.refused(
            new RecordRun(RUN, Optional.empty(), Optional.empty(), RunSetup.UNKNOWN, huge)));
    assertEquals(Optional.empty(), Score.read("1" + ",000".repeat(6)));
  }
}
