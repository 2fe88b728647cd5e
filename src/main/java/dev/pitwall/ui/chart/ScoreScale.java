package dev.pitwall.ui.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Scores laid out from the bottom up, in pixels. The logarithmic kind gives everything below 1,
 * zero and negative scores too, one line at the very bottom.
 *
 * @param low the smallest score shown
 * @param high the largest; above {@code low}
 * @param top the pixel of {@code high}
 * @param bottom the pixel of {@code low}; larger than {@code top}
 */
record ScoreScale(boolean logarithmic, double low, double high, double top, double bottom) {
  record Tick(double score, String label) {}

  /** Lines closer than this make a fence, not a grid. */
  private static final double LEAST_GAP = 36;

  /** Room above the highest mark for its label. */
  private static final double HEADROOM = 1.12;

  /**
   * Of many scores.
   *
   * @param least 0 for none
   * @param most 0 for none
   * @param leastFromOne the least that is not below 1; 1 for none
   */
  record Extent(double least, double most, double leastFromOne) {
    static Extent of(List<Double> scores) {
      return new Extent(
          scores.stream().mapToDouble(s -> s).min().orElse(0),
          scores.stream().mapToDouble(s -> s).max().orElse(0),
          scores.stream().mapToDouble(s -> s).filter(s -> s >= 1).min().orElse(1));
    }
  }

  /** A scale on which all of {@code scores} can be seen; zero always can. */
  static ScoreScale over(Extent scores, boolean logarithmic, double top, double bottom) {
    double max = scores.most();
    double min = scores.least();
    if (logarithmic) {
      double low = Math.pow(10, Math.floor(Math.log10(scores.leastFromOne())));
      return new ScoreScale(true, low, Math.max(max * 1.3, low * 10), top, bottom);
    }
    double low = min < 0 ? min * HEADROOM : 0;
    return new ScoreScale(false, low, max > 0 ? max * HEADROOM : 10, top, bottom);
  }

  double y(double score) {
    if (logarithmic) {
      double share =
          score < low ? 0 : (Math.log10(score) - Math.log10(low)) / (Math.log10(high / low));
      return bottom - share * (bottom - top);
    }
    return bottom - (score - low) / (high - low) * (bottom - top);
  }

  List<Tick> ticks() {
    return logarithmic ? powers() : steps();
  }

  private List<Tick> powers() {
    var ticks = new ArrayList<Tick>();
    boolean few = Math.log10(high / low) < 2.5;
    for (double power = low; power <= high; power *= 10) {
      for (double factor : few ? new double[] {1, 2, 5} : new double[] {1}) {
        if (power * factor <= high) {
          ticks.add(new Tick(power * factor, label(power * factor)));
        }
      }
    }
    return ticks;
  }

  private List<Tick> steps() {
    double most = Math.max(1, (bottom - top) / LEAST_GAP);
    double rough = (high - low) / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * 10;
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= rough) {
        step = factor * power;
        break;
      }
    }
    var ticks = new ArrayList<Tick>();
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      ticks.add(new Tick(i * step, label(i * step)));
    }
    return ticks;
  }

  private static String label(double score) {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(score);
  }
}
