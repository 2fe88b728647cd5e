package dev.pitwall.ui.chart;

import static dev.pitwall.ui.chart.ChartFrame.MARK;

import dev.pitwall.text.Scores;
import dev.pitwall.ui.chart.ChartColors.Ink;
import javafx.scene.text.TextAlignment;

/** The line through the passes, and the steps of the best so far, which says its number itself. */
final class ChartLines {
  private final ChartFrame frame;

  ChartLines(ChartFrame frame) {
    this.frame = frame;
  }

  void bests() {
    var bests = frame.layout().data().bests();
    if (bests.isEmpty()) {
      return;
    }
    var pen = frame.pen();
    pen.setStroke(frame.ink().ink(Ink.BEST));
    pen.setLineWidth(1.5);
    pen.setLineDashes(2, 4);
    var steps = new StepLine();
    for (var best : bests) {
      steps.to(frame.layout().x(best), frame.layout().y(best));
    }
    steps.end(frame.right());
    steps.draw(pen);
    pen.setLineDashes();
  }

  void passes() {
    var layout = frame.layout();
    var line = new PixelLine();
    for (var pass : layout.data().lineIn(layout.time().from(), layout.time().to())) {
      line.to(layout.x(pass), layout.y(pass));
    }
    frame.pen().setStroke(frame.ink().ink(Ink.PASS));
    frame.pen().setLineWidth(frame.crowd() ? 1 : 2);
    line.draw(frame.pen());
  }

  void label() {
    var layout = frame.layout();
    var bests = layout.data().bests();
    if (bests.isEmpty() || !layout.time().shows(bests.getLast().at())) {
      return;
    }
    var best = bests.getLast();
    var point = layout.point(best);
    var words = Scores.written(best.score().orElseThrow());
    double width = frame.ink().widthOf(words);
    double x = Math.clamp(point.getX() - width / 2, frame.left(), frame.right() - width);
    var pen = frame.pen();
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setFill(frame.ink().ink(Ink.TEXT));
    pen.fillText(words, x, point.getY() - MARK - frame.ink().font().getSize() * 0.9);
  }
}
