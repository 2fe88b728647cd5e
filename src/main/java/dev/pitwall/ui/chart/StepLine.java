package dev.pitwall.ui.chart;

/**
 * A line that is level until the next value and upright there, thinned to what a screen can show:
 * of several steps in one pixel column one upright remains. Neighbouring points always share the
 * one coordinate or the other, to the last bit.
 */
final class StepLine {
  private final LinePoints points = new LinePoints();

  /** The next value, at or to the right of the one before. */
  void to(double x, double y) {
    if (points.count() == 0) {
      points.add(x, y);
    } else if (Math.floor(x) == Math.floor(points.lastX()) && points.count() > 1) {
      points.lastY(y);
    } else {
      points.add(x, points.lastY());
      points.add(x, y);
    }
  }

  /** Level to there; not back when the last value lies further right. */
  void end(double x) {
    if (points.count() > 0 && x > points.lastX()) {
      points.add(x, points.lastY());
    }
  }

  void draw(ChartGraphics pen) {
    points.draw(pen);
  }
}
