package dev.pitwall.ui.chart;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.ui.chart.ChartColors.Ink;

/**
 * The mark of a run, identified by its shape: a disc for a PASS, a hollow ring with a cross for a
 * FAIL, a hollow square with a stroke for a run without a result.
 */
public final class RunMark {
  private RunMark() {}

  /**
   * @param x of its middle
   * @param y of its middle
   * @param size half of what a PASS is wide, in pixels
   */
  public static void draw(
      ChartColors ink, ChartGraphics pen, Verdict verdict, double x, double y, double size) {
    draw(ink, pen, verdict, x, y, size, ofVerdict(verdict));
  }

  /**
   * Of a run outside of the contest's times, which does not count: its shape in grey.
   *
   * @param size half of what a PASS is wide, in pixels
   */
  static void pale(
      ChartColors ink, ChartGraphics pen, Verdict verdict, double x, double y, double size) {
    draw(ink, pen, verdict, x, y, size, Ink.MUTED);
  }

  private static Ink ofVerdict(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Ink.PASS;
      case FAIL -> Ink.FAIL;
      case ABORTED -> Ink.ABORTED;
    };
  }

  private static void draw(
      ChartColors ink,
      ChartGraphics pen,
      Verdict verdict,
      double x,
      double y,
      double size,
      Ink color) {
    var line = ink.ink(color);
    var inside = ink.ink(Ink.SURFACE);
    switch (verdict) {
      case PASS -> pen.mark(MarkShape.DISC, x, y, size, line, inside);
      case FAIL -> pen.mark(MarkShape.CROSSED_RING, x, y, size + 1.5, line, inside);
      case ABORTED -> pen.mark(MarkShape.STRUCK_SQUARE, x, y, size, line, inside);
    }
  }

  /**
   * Among thousands: a FAIL is a cross without its ring, so that something is seen of what lies
   * around it.
   *
   * @param size half of what a PASS is wide, in pixels
   */
  public static void small(
      ChartColors ink, ChartGraphics pen, Verdict verdict, double x, double y, double size) {
    if (verdict == Verdict.FAIL) {
      pen.mark(MarkShape.CROSS, x, y, size, ink.ink(Ink.FAIL), ink.ink(Ink.SURFACE));
    } else {
      draw(ink, pen, verdict, x, y, size);
    }
  }
}
