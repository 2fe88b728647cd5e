package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Rule 3: what counts now follows the contest's final-score rule.
 *
 * @param rule the contest's
 * @param run with {@link FinalScoreRule#LAST_RUN} the run that decides now; with the organiser's
 *     rules the newest run, which only hints at what the organiser will measure. Empty before the
 *     first result.
 * @param warnings what is wrong with that, the worst first
 */
public record WhatCountsNow(FinalScoreRule rule, Optional<Run> run, List<Warning> warnings) {

  public enum Warning {
    /** The newest result is a FAIL. */
    NEWEST_FAILED,
    /** The newest run has no result: the organiser's score is unknown. */
    NEWEST_ABORTED,
    /** The newest result is below the best. */
    BELOW_BEST
  }

  public static WhatCountsNow of(ContestDay day) {
    var rule = day.contest().map(Contest::finalScoreRule).orElse(FinalScoreRule.LAST_RUN);
    var last =
        day.runs().values().stream()
            .filter(Run::counts)
            .filter(run -> withinContest(day, run))
            .reduce((newest, run) -> run.at().isBefore(newest.at()) ? newest : run);
    return new WhatCountsNow(rule, last, last.map(run -> warnings(day, run)).orElse(List.of()));
  }

  /** The highest PASS of the contest; of equals, the first. */
  public static Optional<Run> best(ContestDay day) {
    return day.runs().values().stream()
        .filter(run -> run.passed() && run.score().isPresent())
        .filter(run -> withinContest(day, run))
        .reduce((best, run) -> better(run, best) ? run : best);
  }

  private static boolean better(Run run, Run best) {
    int higher = score(run).compareTo(score(best));
    return higher > 0 || higher == 0 && run.at().isBefore(best.at());
  }

  /**
   * Runs before the start are practice, runs after the end the organiser's or a trial; they are
   * shown, they do not count.
   */
  private static boolean withinContest(ContestDay day, Run run) {
    return day.contest().filter(contest -> !contest.includes(run.at())).isEmpty();
  }

  private static List<Warning> warnings(ContestDay day, Run newest) {
    if (newest.verdict().filter(Verdict.FAIL::equals).isPresent()) {
      return List.of(Warning.NEWEST_FAILED);
    }
    if (newest.verdict().filter(Verdict.ABORTED::equals).isPresent()) {
      return List.of(Warning.NEWEST_ABORTED);
    }
    return best(day)
            .filter(best -> newest.score().isPresent() && score(newest).compareTo(score(best)) < 0)
            .isPresent()
        ? List.of(Warning.BELOW_BEST)
        : List.of();
  }

  private static Score score(Run run) {
    return run.score().orElseThrow();
  }
}
