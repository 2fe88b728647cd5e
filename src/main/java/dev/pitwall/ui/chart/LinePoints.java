package dev.pitwall.ui.chart;

import java.util.Arrays;

/** The points of a line, in plain arrays: a chart has many of them and draws often. */
final class LinePoints {
  private double[] xs = new double[128];
  private double[] ys = new double[128];
  private int count;

  void add(double x, double y) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = x;
    ys[count] = y;
    count++;
  }

  int count() {
    return count;
  }

  double lastX() {
    return xs[count - 1];
  }

  double lastY() {
    return ys[count - 1];
  }

  /** Moves the last point up or down. */
  void lastY(double y) {
    ys[count - 1] = y;
  }

  void draw(ChartGraphics pen) {
    pen.strokePolyline(xs, ys, count);
  }
}
