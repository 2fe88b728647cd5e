package dev.pitwall.ui.scores;

import dev.pitwall.domain.Id.RunId;
import dev.pitwall.domain.Verdict;
import dev.pitwall.ui.kit.Scores;
import dev.pitwall.ui.lanes.ChartInk;
import dev.pitwall.ui.lanes.ChartInk.Ink;
import dev.pitwall.ui.lanes.LaneBrush;
import dev.pitwall.ui.lanes.RunMark;
import dev.pitwall.ui.scores.ChartData.Mark;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints one {@link ScoreChartLayout}: thin grid, heavy marks, words where there is room. */
final class ScoreChartBrush {
  private static final double MARK = 4.5;

  /** More marks than this in view are drawn smaller, or they hide each other. */
  private static final int MANY = 150;

  private final ChartInk ink;
  private final GraphicsContext pen;
  private final ScoreChartLayout layout;
  private final double mark;

  ScoreChartBrush(ChartInk ink, GraphicsContext pen, ScoreChartLayout layout) {
    this.ink = ink;
    this.pen = pen;
    this.layout = layout;
    this.mark = layout.data().runs().size() > MANY ? MARK * 0.6 : MARK;
  }

  void draw(Instant now, Optional<RunId> selected, Optional<RunId> hovered) {
    pen.clearRect(0, 0, pen.getCanvas().getWidth(), pen.getCanvas().getHeight());
    pen.setFont(ink.font());
    grid();
    new LaneBrush(ink, pen)
        .draw(layout.data().lanes(), layout.time(), now, layout.lanesTop(), layout.laneHeight());
    pen.save();
    pen.beginPath();
    pen.rect(left() - MARK, 0, layout.time().width() + 2 * MARK, layout.lanesTop() + 10_000);
    pen.clip();
    flags();
    bests();
    line();
    now(now);
    layout.data().runs().stream().filter(run -> layout.time().shows(run.at())).forEach(this::mark);
    hovered.flatMap(this::find).ifPresent(run -> ring(run, 1.5));
    selected.flatMap(this::find).ifPresent(this::select);
    pen.restore();
    plan();
    label();
  }

  private Optional<Mark> find(RunId id) {
    return layout.data().runs().stream().filter(run -> run.id().equals(id)).findFirst();
  }

  private double left() {
    return layout.time().left();
  }

  private double right() {
    return left() + layout.time().width();
  }

  private void grid() {
    pen.setLineWidth(1);
    pen.setStroke(ink.ink(Ink.GRID));
    pen.setFill(ink.ink(Ink.MUTED));
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.RIGHT);
    for (var tick : layout.scale().ticks()) {
      double y = crisp(layout.scale().y(tick.score()));
      pen.strokeLine(left(), y, right(), y);
      pen.fillText(tick.label(), left() - 8, y);
    }
    pen.setTextAlign(TextAlignment.CENTER);
    double below = layout.scale().bottom() + ink.font().getSize();
    for (var tick : layout.time().ticks(layout.data().zone())) {
      double x = crisp(layout.time().x(tick.at()));
      pen.strokeLine(x, layout.scale().top(), x, layout.scale().bottom());
      pen.fillText(tick.label(), x, below);
    }
    double rug = crisp(layout.rugY());
    pen.strokeLine(left(), rug, right(), rug);
  }

  private void flags() {
    pen.setFill(ink.ink(Ink.FLAG));
    for (var flag : layout.data().flags()) {
      double x = layout.time().x(flag.at());
      double y = layout.scale().bottom();
      pen.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y + 1, y + 1, y - 6}, 3);
    }
  }

  private void bests() {
    var bests = layout.data().bests();
    if (bests.isEmpty()) {
      return;
    }
    pen.setStroke(ink.ink(Ink.BEST));
    pen.setLineWidth(1.5);
    pen.setLineDashes(2, 4);
    pen.beginPath();
    var before = layout.point(bests.getFirst());
    pen.moveTo(before.getX(), before.getY());
    for (var best : bests) {
      var point = layout.point(best);
      pen.lineTo(point.getX(), before.getY());
      pen.lineTo(point.getX(), point.getY());
      before = point;
    }
    pen.lineTo(right(), before.getY());
    pen.stroke();
    pen.setLineDashes();
  }

  private void line() {
    var line = layout.data().line();
    pen.setStroke(ink.ink(Ink.PASS));
    pen.setLineWidth(2);
    pen.beginPath();
    for (int i = 0; i < line.size(); i++) {
      var point = layout.point(line.get(i));
      if (i == 0) {
        pen.moveTo(point.getX(), point.getY());
      } else {
        pen.lineTo(point.getX(), point.getY());
      }
    }
    pen.stroke();
  }

  private void mark(Mark run) {
    var point = layout.point(run);
    RunMark.draw(ink, pen, run.verdict(), point.getX(), point.getY(), mark);
    if (run.verdict() != Verdict.PASS) {
      RunMark.draw(ink, pen, run.verdict(), point.getX(), layout.rugY(), mark);
    }
  }

  private void ring(Mark run, double width) {
    var point = layout.point(run);
    double size = MARK + 5;
    pen.setStroke(ink.ink(Ink.SELECTED));
    pen.setLineWidth(width);
    pen.strokeOval(point.getX() - size, point.getY() - size, 2 * size, 2 * size);
  }

  private void select(Mark run) {
    double x = crisp(layout.time().x(run.at()));
    pen.setStroke(ink.ink(Ink.SELECTED));
    pen.setLineWidth(1);
    pen.strokeLine(x, layout.scale().top(), x, pen.getCanvas().getHeight());
    ring(run, ink.isFocused() ? 3 : 2);
  }

  private void now(Instant now) {
    if (layout.time().shows(now)) {
      double x = crisp(layout.time().x(now));
      pen.setStroke(ink.ink(Ink.NOW));
      pen.setLineWidth(1.5);
      pen.strokeLine(x, layout.scale().top(), x, pen.getCanvas().getHeight());
    }
  }

  /** Names of milestones that would overlap the one before are left out; their lines stay. */
  private void plan() {
    pen.setTextAlign(TextAlignment.LEFT);
    double free = left();
    for (var plan : layout.data().plan()) {
      if (!layout.time().shows(plan.at())) {
        continue;
      }
      double x = crisp(layout.time().x(plan.at()));
      pen.setStroke(ink.ink(Ink.PLAN));
      pen.setLineWidth(1);
      pen.setLineDashes(4, 4);
      pen.strokeLine(x, layout.scale().top() - 4, x, layout.rugY());
      pen.setLineDashes();
      double width = ink.widthOf(plan.name());
      double at = Math.min(x, right() - width);
      if (at >= free) {
        pen.setFill(ink.ink(Ink.MUTED));
        pen.fillText(plan.name(), at, layout.scale().top() / 2);
        free = at + width + 12;
      }
    }
  }

  /** The best says its number itself. */
  private void label() {
    var bests = layout.data().bests();
    if (bests.isEmpty() || !layout.time().shows(bests.getLast().at())) {
      return;
    }
    var best = bests.getLast();
    var point = layout.point(best);
    var words = Scores.written(best.score().orElseThrow());
    double width = ink.widthOf(words);
    double x = Math.clamp(point.getX() - width / 2, left(), right() - width);
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setFill(ink.ink(Ink.TEXT));
    pen.fillText(words, x, point.getY() - MARK - ink.font().getSize() * 0.9);
  }

  private static double crisp(double pixel) {
    return Math.floor(pixel) + 0.5;
  }
}
