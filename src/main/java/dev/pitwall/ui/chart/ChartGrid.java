package dev.pitwall.ui.chart;

import static dev.pitwall.ui.chart.ChartFrame.crisp;

import dev.pitwall.ui.chart.ChartColors.Ink;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Below everything: the thin lines of both axes with their words. Above everything: the plan. */
final class ChartGrid {
  /** Between a score's words and its line, in pixels. */
  private static final double BESIDE = 8;

  /** Between the names of two milestones, in pixels. */
  private static final double APART = 12;

  private final ChartFrame frame;

  ChartGrid(ChartFrame frame) {
    this.frame = frame;
  }

  void axes() {
    var pen = frame.pen();
    var layout = frame.layout();
    var scale = layout.scale();
    pen.setLineWidth(1);
    pen.setStroke(frame.ink().ink(Ink.GRID));
    pen.setFill(frame.ink().ink(Ink.MUTED));
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.RIGHT);
    for (var tick : scale.ticks()) {
      double y = crisp(scale.y(tick.score()));
      pen.strokeLine(frame.left(), y, frame.right(), y);
      pen.fillText(tick.label(), frame.left() - BESIDE, y);
    }
    pen.setTextAlign(TextAlignment.CENTER);
    double below = scale.bottom() + frame.ink().font().getSize();
    for (var tick : layout.time().ticks(layout.data().zone())) {
      double x = crisp(layout.time().x(tick.at()));
      pen.strokeLine(x, scale.top(), x, scale.bottom());
      pen.fillText(tick.label(), x, below);
    }
    double rug = crisp(layout.rugY());
    pen.strokeLine(frame.left(), rug, frame.right(), rug);
  }

  /** Names of milestones that would overlap the one before are left out; their lines stay. */
  void plan(String language) {
    var pen = frame.pen();
    var layout = frame.layout();
    pen.setTextAlign(TextAlignment.LEFT);
    double free = frame.left();
    for (var plan : layout.data().plan()) {
      if (!layout.time().shows(plan.at())) {
        continue;
      }
      double x = crisp(layout.time().x(plan.at()));
      pen.setStroke(frame.ink().ink(Ink.PLAN));
      pen.setLineWidth(1);
      pen.setLineDashes(4, 4);
      pen.strokeLine(x, layout.scale().top() - 4, x, layout.rugY());
      pen.setLineDashes();
      var name = plan.name().in(language);
      double width = frame.ink().widthOf(name);
      double at = Math.min(x, frame.right() - width);
      if (at >= free) {
        pen.setFill(frame.ink().ink(Ink.MUTED));
        pen.fillText(name, at, layout.scale().top() / 2);
        free = at + width + APART;
      }
    }
  }
}
