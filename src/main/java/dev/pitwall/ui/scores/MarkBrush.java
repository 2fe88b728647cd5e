package dev.pitwall.ui.scores;

import dev.pitwall.domain.Verdict;
import dev.pitwall.ui.scores.ChartData.Mark;
import dev.pitwall.ui.scores.ChartInk.Ink;
import javafx.scene.canvas.GraphicsContext;

/** Paints runs: each verdict has a shape of its own, and what is no PASS also lies on the rug. */
final class MarkBrush {
  private final ChartInk ink;
  private final GraphicsContext pen;
  private final ScoreChartLayout layout;
  private final double mark;

  /**
   * @param mark half the width of a mark, in pixels
   */
  MarkBrush(ChartInk ink, GraphicsContext pen, ScoreChartLayout layout, double mark) {
    this.ink = ink;
    this.pen = pen;
    this.layout = layout;
    this.mark = mark;
  }

  void mark(Mark run) {
    var point = layout.point(run);
    switch (run.verdict()) {
      case PASS -> {
        pen.setFill(ink.ink(Ink.PASS));
        pen.fillOval(point.getX() - mark, point.getY() - mark, 2 * mark, 2 * mark);
      }
      case FAIL, ABORTED -> {
        no(run, point.getX(), point.getY());
        no(run, point.getX(), layout.rugY());
      }
    }
  }

  /** A hollow ring with a cross for a FAIL, a hollow square for a run that told nothing. */
  private void no(Mark run, double x, double y) {
    double size = mark + 1.5;
    boolean fail = run.verdict() == Verdict.FAIL;
    pen.setFill(ink.ink(Ink.SURFACE));
    pen.setStroke(ink.ink(fail ? Ink.FAIL : Ink.ABORTED));
    pen.setLineWidth(2);
    if (fail) {
      pen.fillOval(x - size, y - size, 2 * size, 2 * size);
      pen.strokeOval(x - size, y - size, 2 * size, 2 * size);
      double arm = size * 0.5;
      pen.strokeLine(x - arm, y - arm, x + arm, y + arm);
      pen.strokeLine(x - arm, y + arm, x + arm, y - arm);
    } else {
      pen.fillRect(x - mark, y - mark, 2 * mark, 2 * mark);
      pen.strokeRect(x - mark, y - mark, 2 * mark, 2 * mark);
      pen.strokeLine(x - mark, y + mark, x + mark, y - mark);
    }
  }
}
