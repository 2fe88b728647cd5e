package dev.pitwall.ui.scores;

/**
 * A line through many points, thinned to what a screen can show: of many points in one pixel column
 * the first, the lowest and the highest, of few the first and the last.
 */
final class Trace {
  private double[] xs = new double[256];
  private double[] ys = new double[256];
  private int count;
  private double column = Double.NaN;
  private double low;
  private double high;
  private double last;
  private int inColumn;

  void to(double x, double y) {
    double at = Math.floor(x);
    if (at != column) {
      flush();
      column = at;
      add(x, y);
      low = y;
      high = y;
      inColumn = 1;
    } else {
      low = Math.min(low, y);
      high = Math.max(high, y);
      inColumn++;
    }
    last = y;
  }

  private void flush() {
    if (inColumn > 3) {
      add(column + 0.5, low);
      add(column + 0.5, high);
    } else if (inColumn > 1) {
      add(column + 0.9, last);
    }
    inColumn = 0;
  }

  private void add(double x, double y) {
    if (count == xs.length) {
      xs = java.util.Arrays.copyOf(xs, 2 * count);
      ys = java.util.Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = x;
    ys[count] = y;
    count++;
  }

  void draw(dev.pitwall.ui.lanes.Pen pen) {
    flush();
    column = Double.NaN;
    pen.strokePolyline(xs, ys, count);
  }
}
