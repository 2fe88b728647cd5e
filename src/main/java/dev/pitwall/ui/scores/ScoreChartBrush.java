package dev.pitwall.ui.scores;

import static dev.pitwall.ui.scores.ChartFrame.MARK;
import static dev.pitwall.ui.scores.ChartFrame.crisp;

import dev.pitwall.domain.Id.RunId;
import dev.pitwall.ui.lanes.ChartInk;
import dev.pitwall.ui.lanes.ChartInk.Ink;
import dev.pitwall.ui.lanes.LaneBrush;
import dev.pitwall.ui.lanes.Pen;
import dev.pitwall.ui.scores.ChartData.Mark;
import java.time.Instant;
import java.util.Optional;

/** Paints one {@link ScoreChartLayout}: thin grid, heavy marks, words where there is room. */
final class ScoreChartBrush {
  private final ChartFrame frame;

  ScoreChartBrush(ChartInk ink, Pen pen, ScoreChartLayout layout) {
    frame = ChartFrame.of(ink, pen, layout);
  }

  void draw(Instant now, Optional<RunId> selected, Optional<RunId> hovered) {
    var pen = frame.pen();
    var layout = frame.layout();
    var grid = new ChartGrid(frame);
    var lines = new ChartLines(frame);
    pen.setFont(frame.ink().font());
    grid.axes();
    new LaneBrush(frame.ink(), pen)
        .draw(layout.data().lanes(), layout.time(), now, layout.lanesTop(), layout.laneHeight());
    pen.within(frame.left() - MARK, 0, layout.time().width() + 2 * MARK, layout.height());
    new ChartFlags(frame).draw();
    lines.bests();
    now(now);
    // These one after the other: the pen has a quick way for a long line below many marks.
    lines.passes();
    new ChartMarks(frame).draw();
    hovered.flatMap(this::find).ifPresent(run -> ring(run, 1.5));
    selected.flatMap(this::find).ifPresent(this::select);
    pen.whole();
    new PrintedScores(frame).draw();
    grid.plan();
    lines.label();
  }

  private Optional<Mark> find(RunId id) {
    return frame.layout().data().runs().stream().filter(run -> run.id().equals(id)).findFirst();
  }

  private void ring(Mark run, double width) {
    double size = MARK + 5;
    var point = frame.layout().point(run);
    frame.pen().setStroke(frame.ink().ink(Ink.SELECTED));
    frame.pen().setLineWidth(width);
    frame.pen().strokeOval(point.getX() - size, point.getY() - size, 2 * size, 2 * size);
  }

  private void select(Mark run) {
    upright(run.at(), Ink.SELECTED, 1);
    ring(run, frame.ink().isFocused() ? 3 : 2);
  }

  private void now(Instant now) {
    if (frame.layout().time().shows(now)) {
      upright(now, Ink.NOW, 1.5);
    }
  }

  private void upright(Instant at, Ink colour, double width) {
    double x = crisp(frame.layout().time().x(at));
    frame.pen().setStroke(frame.ink().ink(colour));
    frame.pen().setLineWidth(width);
    frame.pen().strokeLine(x, frame.layout().scale().top(), x, frame.layout().height());
  }
}
