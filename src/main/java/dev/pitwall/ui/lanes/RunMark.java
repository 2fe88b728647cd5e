package dev.pitwall.ui.lanes;

import dev.pitwall.domain.Verdict;
import dev.pitwall.ui.lanes.ChartInk.Ink;

/**
 * The mark of a run, told by its shape: a disc for a PASS, a hollow ring with a cross for a FAIL, a
 * hollow square with a stroke for a run that told nothing.
 */
public final class RunMark {
  private RunMark() {}

  /**
   * @param x of its middle
   * @param y of its middle
   * @param size half of what a PASS is wide, in pixels
   */
  public static void draw(ChartInk ink, Pen pen, Verdict verdict, double x, double y, double size) {
    switch (verdict) {
      case PASS -> {
        pen.setFill(ink.ink(Ink.PASS));
        pen.fillOval(x - size, y - size, 2 * size, 2 * size);
      }
      case FAIL -> fail(ink, pen, x, y, size + 1.5);
      case ABORTED -> aborted(ink, pen, x, y, size);
    }
  }

  private static void fail(ChartInk ink, Pen pen, double x, double y, double size) {
    hollow(ink, pen, Ink.FAIL);
    pen.fillOval(x - size, y - size, 2 * size, 2 * size);
    pen.strokeOval(x - size, y - size, 2 * size, 2 * size);
    double arm = size * 0.5;
    pen.strokeLine(x - arm, y - arm, x + arm, y + arm);
    pen.strokeLine(x - arm, y + arm, x + arm, y - arm);
  }

  private static void aborted(ChartInk ink, Pen pen, double x, double y, double size) {
    hollow(ink, pen, Ink.ABORTED);
    pen.fillRect(x - size, y - size, 2 * size, 2 * size);
    pen.strokeRect(x - size, y - size, 2 * size, 2 * size);
    pen.strokeLine(x - size, y + size, x + size, y - size);
  }

  private static void hollow(ChartInk ink, Pen pen, Ink stroke) {
    pen.setFill(ink.ink(Ink.SURFACE));
    pen.setStroke(ink.ink(stroke));
    pen.setLineWidth(2);
  }
}
