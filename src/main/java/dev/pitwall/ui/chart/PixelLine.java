package dev.pitwall.ui.chart;

import java.util.Arrays;

/**
 * A line through many points, thinned to what a screen can show: of more than two points in one
 * pixel column the lowest and the highest.
 */
final class PixelLine {
  private double[] xs = new double[256];
  private double[] ys = new double[256];
  private int count;
  private int column = Integer.MIN_VALUE;
  private double firstX;
  private double firstY;
  private double lastX;
  private double lastY;
  private double low;
  private double high;
  private int inColumn;

  void to(double x, double y) {
    // Rounded towards zero: what lies left of the plot is not seen.
    int at = (int) x;
    if (at != column) {
      flush();
      column = at;
      firstX = x;
      firstY = y;
      low = y;
      high = y;
    }
    low = Math.min(low, y);
    high = Math.max(high, y);
    lastX = x;
    lastY = y;
    inColumn++;
  }

  private void flush() {
    if (inColumn > 2) {
      // The nearer one first, so that the line does not run up and down the same pixels.
      boolean lowFirst =
          count == 0 || Math.abs(ys[count - 1] - low) < Math.abs(ys[count - 1] - high);
      add(column + 0.5, lowFirst ? low : high);
      add(column + 0.5, lowFirst ? high : low);
    } else if (inColumn > 0) {
      add(firstX, firstY);
      if (inColumn == 2) {
        add(lastX, lastY);
      }
    }
    inColumn = 0;
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
    flush();
    column = Integer.MIN_VALUE;
    pen.strokePolyline(xs, ys, count);
  }
}
