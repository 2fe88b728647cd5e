package dev.pitwall.domain.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.WhatCountsNow.Warning;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatCountsNowTest {
  private final TestDay day = TestDay.begun();
  private int runs;

  private RunId ran(Verdict verdict, long points) {
    var id = new RunId("r" + ++runs);
    day.after(Duration.ofMinutes(5));
    day.does(
        new RecordRun(
            id,
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            new RunResult(verdict, Optional.of(Score.of(points)), "", "")));
    return id;
  }

  private Optional<RunId> counts() {
    return WhatCountsNow.of(day.day()).run().map(Run::id);
  }

  private List<Warning> warnings() {
    return WhatCountsNow.of(day.day()).warnings();
  }

  private Optional<RunId> best() {
    return WhatCountsNow.best(day.day()).map(Run::id);
  }

  @Test
  void nothingCountsBeforeTheFirstRun() {
    assertEquals(Optional.empty(), counts());
    assertEquals(List.of(), warnings());
    assertEquals(Optional.empty(), best());
  }

  @Test
  void theLastRunCountsAndABetterOneBeforeItIsWarnedOf() {
    var better = ran(Verdict.PASS, 27_491);
    var last = ran(Verdict.PASS, 24_640);
    assertEquals(Optional.of(last), counts());
    assertEquals(Optional.of(better), best());
    assertEquals(List.of(Warning.BELOW_BEST), warnings());
  }

  @Test
  void aFailCountsAsAFailWhateverItsNumber() {
    var pass = ran(Verdict.PASS, 4000);
    var fail = ran(Verdict.FAIL, 11_000);
    assertEquals(Optional.of(fail), counts());
    assertEquals(Optional.of(pass), best());
    assertEquals(List.of(Warning.NEWEST_FAILED), warnings());
  }

  @Test
  void anAbortedRunLeavesUnknownWhatCounts() {
    ran(Verdict.PASS, 4000);
    ran(Verdict.ABORTED, 0);
    assertEquals(List.of(Warning.NEWEST_ABORTED), warnings());
  }

  @Test
  void discardedRunsAndRunsAfterTheEndDoNotCount() {
    var first = ran(Verdict.PASS, 100);
    var wrong = ran(Verdict.PASS, 9000);
    day.does(new DiscardRun(wrong, "another team's"));
    assertEquals(Optional.of(first), counts());
    day.at(TestDay.END.plusSeconds(60));
    ran(Verdict.PASS, 5000);
    assertEquals(Optional.of(first), counts());
    assertEquals(Optional.of(first), best());
  }

  @Test
  void ofEqualBestsTheFirstIsNamed() {
    var first = ran(Verdict.PASS, 100);
    ran(Verdict.PASS, 100);
    assertEquals(Optional.of(first), best());
  }

  @Test
  void theRuleIsTheContests() {
    day.does(new ChooseFinalScoreRule(FinalScoreRule.ORGANISER_RUN));
    assertEquals(FinalScoreRule.ORGANISER_RUN, WhatCountsNow.of(day.day()).rule());
  }

  @Test
  void ofTwoRunsAtOneMomentTheOneToldLaterIsTheNewer() {
    ran(Verdict.PASS, 4000);
    day.after(Duration.ofMinutes(-5));
    var fail = ran(Verdict.FAIL, 0);
    assertEquals(Optional.of(fail), counts());
    assertEquals(List.of(Warning.NEWEST_FAILED), warnings());
    assertEquals(1, LastGoodState.of(day.day()).failStreak());
  }

  @Test
  void practiceBeforeTheStartDoesNotCount() {
    day.at(TestDay.START.minus(Duration.ofMinutes(60)));
    ran(Verdict.PASS, 99_999);
    assertEquals(Optional.empty(), counts());
    assertEquals(Optional.empty(), best());
  }

  @Test
  void afterAStreakOfFailsTheNewestPassIsWhereToGoBackTo() {
    var pass = ran(Verdict.PASS, 4000);
    ran(Verdict.FAIL, 0);
    assertEquals(false, LastGoodState.of(day.day()).goBack());
    ran(Verdict.FAIL, 11_000);
    assertEquals(true, LastGoodState.of(day.day()).goBack());
    day.does(new dev.pitwall.domain.intent.ContestIntent.ChooseFailLimit(3));
    assertEquals(false, LastGoodState.of(day.day()).goBack());
    day.does(new dev.pitwall.domain.intent.ContestIntent.ChooseFailLimit(1));
    assertEquals(true, LastGoodState.of(day.day()).goBack());
    assertEquals(Optional.of(pass), LastGoodState.of(day.day()).run().map(Run::id));
  }
}
