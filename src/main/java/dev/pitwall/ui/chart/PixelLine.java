package dev.pitwall.ui.chart;

/**
 * A line through many points, thinned to what a screen can show: of more than two points in one
 * pixel column the lowest and the highest.
 */
final class PixelLine {
  private final LinePoints points = new LinePoints();
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
          points.count() == 0 || Math.abs(points.lastY() - low) < Math.abs(points.lastY() - high);
      points.add(column + 0.5, lowFirst ? low : high);
      points.add(column + 0.5, lowFirst ? high : low);
    } else if (inColumn > 0) {
      points.add(firstX, firstY);
      if (inColumn == 2) {
        points.add(lastX, lastY);
      }
    }
    inColumn = 0;
  }

  void draw(ChartGraphics pen) {
    flush();
    column = Integer.MIN_VALUE;
    points.draw(pen);
  }
}
