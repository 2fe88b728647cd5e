package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import java.util.Comparator;
import java.util.Optional;

/**
 * Rule 3, once the day is over: the run that counted in the end. Where the organiser's decides,
 * that is one after the end of the contest.
 */
public final class WhatCounted {
  private WhatCounted() {}

  /** Empty without a contest, and where nobody recorded that run. */
  public static Optional<Run> of(ContestDay day) {
    return day.contest().flatMap(contest -> of(day, contest));
  }

  private static Optional<Run> of(ContestDay day, Contest contest) {
    var organisers =
        day.runsByTime().stream()
            .filter(Run::counts)
            .filter(run -> run.at().isAfter(contest.end()))
            .toList();
    return switch (contest.finalScoreRule()) {
      case LAST_RUN -> WhatCountsNow.of(day).run();
      case ORGANISER_RUN -> organisers.stream().reduce((_, newer) -> newer);
      case BEST_OF_ORGANISER_RUNS ->
          organisers.stream()
              .filter(run -> run.passed() && run.score().isPresent())
              .max(Comparator.comparing(run -> run.score().orElseThrow()))
              .or(() -> organisers.stream().reduce((_, newer) -> newer));
    };
  }
}
