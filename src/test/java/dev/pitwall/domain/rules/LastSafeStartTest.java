package dev.pitwall.domain.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastSafeStartTest {
  private final TestDay day = TestDay.begun();
  private final Ran ran = new Ran(day);

  private LastSafeStart safe() {
    return LastSafeStart.of(day.day()).orElseThrow();
  }

  private static Instant before(Duration length) {
    return TestDay.END.minus(length).minus(LastSafeStart.MARGIN);
  }

  @Test
  void thereIsNoneBeforeThereIsAContest() {
    assertEquals(Optional.empty(), LastSafeStart.of(ContestDay.EMPTY));
  }

  @Test
  void withoutMeasuredRunsTheProfileTellsTheLength() {
    ran.lasting(Verdict.PASS, 70);
    ran.lasting(Verdict.PASS, 71);
    assertTrue(safe().ofProfile());
    assertEquals(before(Profile.FREE.wholeRun()), safe().at());
  }

  @Test
  void oneMeasuredRunLongerThanTheProfileSaysIsBelieved() {
    ran.lasting(Verdict.PASS, 170);
    assertFalse(safe().ofProfile());
    assertEquals(before(Duration.ofSeconds(170)), safe().at());
  }

  @Test
  void ofThreeTheLongestHoldsThoughTheProfileSaysMore() {
    ran.lasting(Verdict.PASS, 65);
    ran.lasting(Verdict.PASS, 72);
    ran.lasting(Verdict.FAIL, 68);
    assertEquals(before(Duration.ofSeconds(72)), safe().at());
    assertEquals(3, safe().measured().size());
  }

  @Test
  void fromTenOnOneOutlierInTenMovesNothing() {
    for (int i = 0; i < 9; i++) {
      ran.lasting(Verdict.PASS, 70 + i);
    }
    ran.lasting(Verdict.PASS, 150);
    assertEquals(Duration.ofSeconds(78), safe().length());
  }

  @Test
  void abortedRunsEarlyFailsAndForgottenEndsTellNoLength() {
    ran.lasting(Verdict.PASS, 70);
    ran.lasting(Verdict.PASS, 71);
    ran.lasting(Verdict.PASS, 72);
    ran.lasting(Verdict.ABORTED, 200);
    ran.lasting(Verdict.FAIL, 4);
    ran.lasting(Verdict.PASS, 2400);
    assertEquals(Duration.ofSeconds(72), safe().length());
    assertEquals(3, safe().measured().size());
  }

  @Test
  void aDiscardedRunIsNotMeasured() {
    var wrong = ran.lasting(Verdict.PASS, 170);
    day.does(new DiscardRun(wrong, "not ours"));
    assertTrue(safe().ofProfile());
  }

  @Test
  void itMovesWithTheEnd() {
    day.does(new MoveTimes(TestDay.START, TestDay.END.plusSeconds(600)));
    assertEquals(before(Profile.FREE.wholeRun()).plusSeconds(600), safe().at());
  }

  @Test
  void itIsPastFromTheFirstMomentAfterIt() {
    assertFalse(safe().past(safe().at()));
    assertTrue(safe().past(safe().at().plusMillis(1)));
    assertEquals(Duration.ofMinutes(-1), safe().left(safe().at().plusSeconds(60)));
  }

  @Test
  void aLateStartTellsByHowMuch() {
    assertEquals(Optional.empty(), safe().late(safe().at()));
    assertEquals(
        Optional.of(
            new LastSafeStart.Late(
                Duration.ofSeconds(84), Duration.ofSeconds(90), Duration.ofSeconds(66))),
        safe().late(TestDay.END.minusSeconds(66)));
    assertEquals(Optional.empty(), safe().late(TestDay.END), "no part of the contest");
  }

  @Test
  void runsLeftAreThoseThatCanStillBeStartedOneAfterTheOther() {
    assertEquals(1, safe().runsLeft(safe().at()));
    assertEquals(0, safe().runsLeft(safe().at().plusSeconds(1)));
    assertEquals(1, safe().runsLeft(safe().at().minusSeconds(89)));
    assertEquals(2, safe().runsLeft(safe().at().minusSeconds(90)));
  }

  @Test
  void aRunThatIsOnMustEndBeforeTheNext() {
    var now = safe().at().minusSeconds(90);
    day.at(now);
    day.does(new StartRun(new RunId("on"), Optional.empty(), RunSetup.UNKNOWN));
    assertEquals(1, safe().runsLeft(now));
  }
}
