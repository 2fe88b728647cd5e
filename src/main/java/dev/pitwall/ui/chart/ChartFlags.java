package dev.pitwall.ui.chart;

import static dev.pitwall.ui.chart.ChartFrame.crisp;

import dev.pitwall.ui.chart.ChartColors.Ink;
import dev.pitwall.ui.chart.ChartData.Flag;

/** What was done: a change by hand points up, a task that came to its end hangs a flag. */
final class ChartFlags {
  /** Two of a kind nearer than this are one, in pixels. */
  private static final double NEAR = 3;

  private final ChartFrame frame;

  ChartFlags(ChartFrame frame) {
    this.frame = frame;
  }

  void draw() {
    var layout = frame.layout();
    var drawn = new MarkGrid(layout.width(), Flag.Kind.values().length, NEAR);
    for (var flag : layout.data().flags()) {
      double x = layout.time().x(flag.at());
      if (layout.time().shows(flag.at()) && drawn.take(x, flag.kind().ordinal() * NEAR)) {
        draw(flag.kind(), x, layout.scale().bottom());
      }
    }
  }

  private void draw(Flag.Kind kind, double x, double y) {
    var pen = frame.pen();
    switch (kind) {
      case CHANGE -> {
        pen.setFill(frame.ink().ink(Ink.FLAG));
        pen.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y + 1, y + 1, y - 6}, 3);
      }
      case TASK -> {
        double at = crisp(x);
        pen.setStroke(frame.ink().ink(Ink.TASK));
        pen.setLineWidth(1);
        pen.strokeLine(at, y, at, y - 14);
        pen.setFill(frame.ink().ink(Ink.TASK));
        pen.fillPolygon(new double[] {at, at + 8, at}, new double[] {y - 14, y - 11, y - 8}, 3);
      }
    }
  }
}
