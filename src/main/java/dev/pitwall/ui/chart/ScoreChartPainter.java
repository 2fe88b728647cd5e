package dev.pitwall.ui.chart;

import static dev.pitwall.ui.chart.ChartFrame.MARK;
import static dev.pitwall.ui.chart.ChartFrame.crisp;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.ui.chart.ChartColors.Ink;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Point2D;

/** Paints one {@link ScoreChartLayout}: thin grid, heavy marks, words where there is room. */
final class ScoreChartPainter {
  /** Between the rug and the lanes, in pixels. */
  private static final double SHADE_GAP = 3;

  private final ChartFrame frame;

  ScoreChartPainter(ChartColors ink, ChartGraphics pen, ScoreChartLayout layout) {
    frame = ChartFrame.of(ink, pen, layout);
  }

  /**
   * @param hovered the run under the pointer
   */
  void draw(Instant now, Optional<RunId> selected, Optional<RunId> hovered, ChartWords words) {
    var pen = frame.pen();
    var layout = frame.layout();
    var grid = new ChartGrid(frame);
    var lines = new ChartLines(frame);
    pen.setFont(frame.ink().font());
    for (var run : layout.data().running()) {
      run.shade(
          frame.ink(),
          pen,
          layout.time(),
          now,
          layout.scale().top(),
          layout.lanesTop() - SHADE_GAP);
    }
    grid.axes();
    new LanePainter(frame.ink(), pen)
        .draw(layout.data().lanes(), layout.time(), now, layout.lanesTop(), layout.laneHeight());
    pen.within(frame.left() - MARK, 0, layout.time().width() + 2 * MARK, layout.height());
    new ChartFlags(frame).draw();
    lines.bests();
    now(now);
    // These one after the other: the pen has a quick way for a long line among many marks.
    var marks = new ChartMarks(frame);
    marks.belowTheLine();
    lines.passes();
    marks.aboveTheLine();
    hovered.flatMap(layout::pointOf).ifPresent(point -> ring(point, 1.5));
    selected.flatMap(layout::pointOf).ifPresent(this::select);
    pen.whole();
    new ScoreLabels(frame).draw();
    grid.plan(words.language());
    lines.label();
    for (var run : layout.data().running()) {
      run.draw(frame.ink(), pen, layout.time(), now, layout.rugY(), MARK + 1.5, words.running());
    }
  }

  private void ring(Point2D point, double width) {
    double size = MARK + 5;
    frame.pen().setStroke(frame.ink().ink(Ink.SELECTED));
    frame.pen().setLineWidth(width);
    frame.pen().strokeOval(point.getX() - size, point.getY() - size, 2 * size, 2 * size);
  }

  private void select(Point2D point) {
    upright(point.getX(), Ink.SELECTED, 1);
    ring(point, frame.ink().isFocused() ? 3 : 2);
  }

  private void now(Instant now) {
    if (frame.layout().time().shows(now)) {
      upright(frame.layout().time().x(now), Ink.NOW, 1.5);
    }
  }

  private void upright(double at, Ink colour, double width) {
    double x = crisp(at);
    frame.pen().setStroke(frame.ink().ink(colour));
    frame.pen().setLineWidth(width);
    frame.pen().strokeLine(x, frame.layout().scale().top(), x, frame.layout().height());
  }
}
