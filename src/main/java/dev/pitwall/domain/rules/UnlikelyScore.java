package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * Rule 7, for typed scores: one that is probably a slip of the finger is asked about before it is
 * recorded. It is never refused: contests exist whose scores are so.
 */
public sealed interface UnlikelyScore {
  /** No team improves so much in one step; two digits too many are typed quickly. */
  BigDecimal TIMES = BigDecimal.valueOf(100);

  record BelowZero(Score score) implements UnlikelyScore {}

  /**
   * @param best of all runs that passed
   */
  record FarBeyondBest(Score score, Score best) implements UnlikelyScore {}

  /** Empty for a score that nobody would ask about. */
  static Optional<UnlikelyScore> of(ContestDay day, Score score) {
    if (score.points().signum() < 0) {
      return Optional.of(new BelowZero(score));
    }
    return day.runs().values().stream()
        .filter(Run::passed)
        .flatMap(run -> run.score().stream())
        .max(Comparator.naturalOrder())
        .filter(best -> best.points().signum() > 0)
        .filter(best -> score.points().compareTo(best.points().multiply(TIMES)) >= 0)
        .map(best -> new FarBeyondBest(score, best));
  }
}
