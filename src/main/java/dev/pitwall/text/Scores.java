package dev.pitwall.text;

import dev.pitwall.domain.model.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Scores as people read them, the same in every language: {@code 11,023}. */
public final class Scores {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private Scores() {}

  public static String written(Score score) {
    return format("#,##0.#########").format(score.points());
  }

  /** The difference with its sign, and the ratio where there is one: {@code +1,204 x1.12}. */
  public static String difference(Score from, Score to) {
    var difference = to.points().subtract(from.points());
    var signed = format("+#,##0.###;-#,##0.###").format(difference);
    if (from.points().signum() <= 0 || to.points().signum() <= 0) {
      return signed;
    }
    BigDecimal ratio = to.points().divide(from.points(), 2, RoundingMode.HALF_UP);
    return signed + "  x" + format("#,##0.00").format(ratio);
  }

  /** A new one each time: formats of the JDK are not for sharing. */
  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, SYMBOLS);
  }

  /** For use after a verdict: the score with a space before it; empty when there is none. */
  public static String after(Optional<Score> score) {
    return score.map(points -> " " + written(points)).orElse("");
  }
}
