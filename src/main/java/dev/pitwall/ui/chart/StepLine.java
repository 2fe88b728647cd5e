package dev.pitwall.ui.chart;

import java.util.Arrays;

/**
 * A line that is level until the next value and upright there, thinned to what a screen can show:
 * of several steps in one pixel column one upright remains. Neighbouring points always share the
 * one coordinate or the other, to the last bit.
 */
final class StepLine {
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int count;

  /** The next value, at or to the right of the one before. */
  void to(double x, double y) {
    if (count == 0) {
      add(x, y);
    } else if (Math.floor(x) == Math.floor(xs[count - 1]) && count > 1) {
      ys[count - 1] = y;
    } else {
      add(x, ys[count - 1]);
      add(x, y);
    }
  }

  /** Level to there; not back when the last value lies further right. */
  void end(double x) {
    if (count > 0 && x > xs[count - 1]) {
      add(x, ys[count - 1]);
    }
  }

  private void add(double x, double y) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = x;
    ys[count] = y;
    count++;
  }

  void draw(ChartGraphics pen) {
    pen.strokePolyline(xs, ys, count);
  }
}
