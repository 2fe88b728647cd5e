package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * A point and three digits behind it: in German and many other languages that is how thousands
   * are set off.
   *
   * @param thousands the number that may have been meant
   */
  record PointOrThousands(Score score, Score thousands) implements UnlikelyScore {}

  /** Empty for a score that nobody would ask about. */
  static Optional<UnlikelyScore> of(ContestDay day, TypedScore typed) {
    var score = typed.score();
    if (score.points().signum() < 0) {
      return Optional.of(new BelowZero(score));
    }
    var thousands = typed.withThousands();
    if (thousands.isPresent() && scores(day).noneMatch(UnlikelyScore::hasThousandths)) {
      return Optional.of(new PointOrThousands(score, thousands.get()));
    }
    return scores(day)
        .max(Comparator.naturalOrder())
        .filter(best -> best.points().signum() > 0)
        .filter(best -> score.points().compareTo(best.points().multiply(TIMES)) >= 0)
        .map(best -> new FarBeyondBest(score, best));
  }

  private static Stream<Score> scores(ContestDay day) {
    return day.runs().values().stream().filter(Run::passed).flatMap(run -> run.score().stream());
  }

  /** A contest with such scores: there the point is a decimal one. */
  private static boolean hasThousandths(Score score) {
    return score.points().scale() == 3;
  }
}
