package dev.pitwall.domain.rules;

import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.Run;
import dev.pitwall.domain.Verdict;
import java.util.Optional;

/**
 * Rule 5: where the team could go back to, and whether it is time to. That a run was disturbed is
 * not recorded yet, so it cannot be told here.
 *
 * @param run the newest PASS
 * @param failStreak how many of the newest runs failed in a row
 */
public record LastGoodState(Optional<Run> run, int failStreak) {
  /** A streak this long is no accident any more. */
  public static final int STREAK = 2;

  public static LastGoodState of(ContestDay day) {
    var newestFirst = day.runsByTime().reversed().stream().filter(Run::counts).toList();
    long streak =
        newestFirst.stream()
            .takeWhile(run -> run.verdict().filter(Verdict.FAIL::equals).isPresent())
            .count();
    return new LastGoodState(
        newestFirst.stream().filter(Run::passed).findFirst(), Math.toIntExact(streak));
  }

  /** Whether "go back?" is the question now. */
  public boolean goBack() {
    return failStreak >= STREAK && run.isPresent();
  }
}
