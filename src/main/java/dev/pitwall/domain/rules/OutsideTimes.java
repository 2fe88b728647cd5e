package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import java.util.Optional;

/** On which side of the contest's times a run was made that is shown, but never counts. */
public enum OutsideTimes {
  BEFORE_START,
  AFTER_END;

  /** Empty for a run within the contest. */
  public static Optional<OutsideTimes> of(ContestDay day, Run run) {
    return day.contest()
        .filter(contest -> !contest.includes(run.at()))
        .map(contest -> run.at().isBefore(contest.start()) ? BEFORE_START : AFTER_END);
  }
}
