package dev.pitwall.domain.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a benchmarker gave, in its points; fractions and negative numbers exist. Two scores that are
 * the same number are equal however they were written.
 */
public record Score(BigDecimal points) implements Comparable<Score> {
  /** Thousands may be set off by commas; nothing else is guessed at. */
  private static final Pattern SHAPE =
      Pattern.compile("[+-]?(\\d{1,3}(,\\d{3}){1,5}|\\d{1,18})(\\.\\d{1,9})?");

  public Score {
    points = points.signum() == 0 ? BigDecimal.ZERO : points.stripTrailingZeros();
  }

  public static Score of(long points) {
    return new Score(BigDecimal.valueOf(points));
  }

  /** Reads what a person typed, full-width digits included; empty when it is not one number. */
  public static Optional<Score> read(String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return SHAPE.matcher(text).matches()
        ? Optional.of(new Score(new BigDecimal(text.replace(",", ""))))
        : Optional.empty();
  }

  /** Plain digits, no separators, no exponent. */
  public String plain() {
    return points.toPlainString();
  }

  @Override
  public int compareTo(Score other) {
    return points.compareTo(other.points);
  }
}
