package dev.pitwall.ui.scores;

import dev.pitwall.domain.Id.RunId;
import dev.pitwall.domain.Verdict;
import dev.pitwall.ui.kit.Scores;
import dev.pitwall.ui.lanes.ChartInk;
import dev.pitwall.ui.lanes.ChartInk.Ink;
import dev.pitwall.ui.lanes.LaneBrush;
import dev.pitwall.ui.lanes.Pen;
import dev.pitwall.ui.lanes.RunMark;
import dev.pitwall.ui.scores.ChartData.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Paints one {@link ScoreChartLayout}: thin grid, heavy marks, words where there is room. */
final class ScoreChartBrush {
  private static final double MARK = 4.5;

  /** More marks than this in view are drawn smaller, or they hide each other. */
  private static final int MANY = 150;

  /** More than this are a cloud: specks, and FAILs among them. */
  private static final int CROWD = 600;

  /** The side of a speck, in pixels. */
  private static final double SPECK = 3;

  /** In a crowd two FAILs nearer than this are drawn as one, in pixels. */
  private static final double APART = 14;

  private final ChartInk ink;
  private final Pen pen;
  private final ScoreChartLayout layout;
  private final List<Mark> shown;
  private final double mark;

  /** Too many to be told apart at this zoom. */
  private final boolean crowd;

  ScoreChartBrush(ChartInk ink, Pen pen, ScoreChartLayout layout) {
    this.ink = ink;
    this.pen = pen;
    this.layout = layout;
    shown = layout.data().runs().stream().filter(run -> layout.time().shows(run.at())).toList();
    crowd = shown.size() > CROWD;
    mark = shown.size() > MANY ? MARK * 0.6 : MARK;
  }

  void draw(Instant now, Optional<RunId> selected, Optional<RunId> hovered) {
    pen.setFont(ink.font());
    grid();
    new LaneBrush(ink, pen)
        .draw(layout.data().lanes(), layout.time(), now, layout.lanesTop(), layout.laneHeight());
    pen.within(left() - MARK, 0, layout.time().width() + 2 * MARK, layout.height());
    flags();
    bests();
    line();
    now(now);
    marks();
    hovered.flatMap(this::find).ifPresent(run -> ring(run, 1.5));
    selected.flatMap(this::find).ifPresent(this::select);
    pen.whole();
    printed();
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

  /** Of what was done: a change by hand points up, a task that came to its end hangs a flag. */
  private void flags() {
    var drawn = new MarkGrid(layout.width(), 2, 3);
    for (var flag : layout.data().flags()) {
      double x = layout.time().x(flag.at());
      if (!layout.time().shows(flag.at()) || !drawn.take(x, flag.kind().ordinal() * 3)) {
        continue;
      }
      double y = layout.scale().bottom();
      switch (flag.kind()) {
        case CHANGE -> {
          pen.setFill(ink.ink(Ink.FLAG));
          pen.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y + 1, y + 1, y - 6}, 3);
        }
        case TASK -> {
          pen.setStroke(ink.ink(Ink.TASK));
          pen.setLineWidth(1);
          pen.strokeLine(crisp(x), y, crisp(x), y - 14);
          pen.setFill(ink.ink(Ink.TASK));
          double at = crisp(x);
          pen.fillPolygon(new double[] {at, at + 8, at}, new double[] {y - 14, y - 11, y - 8}, 3);
        }
      }
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
    var steps = new Trace();
    var before = layout.point(bests.getFirst());
    steps.to(before.getX(), before.getY());
    for (var best : bests) {
      var point = layout.point(best);
      steps.to(point.getX(), before.getY());
      steps.to(point.getX() + 0.001, point.getY());
      before = point;
    }
    steps.to(Math.max(right(), before.getX() + 1), before.getY());
    steps.draw(pen);
    pen.setLineDashes();
  }

  private void line() {
    pen.setStroke(ink.ink(Ink.PASS));
    pen.setLineWidth(crowd ? 1 : 2);
    var line = new Trace();
    Optional<Mark> before = Optional.empty();
    for (var mark : layout.data().line()) {
      boolean left = mark.at().isBefore(layout.time().from());
      if (!left) {
        before.ifPresent(one -> line.to(layout.time().x(one.at()), layout.scale().y(one.number())));
        line.to(layout.time().x(mark.at()), layout.scale().y(mark.number()));
        if (mark.at().isAfter(layout.time().to())) {
          break;
        }
      }
      before = left ? Optional.of(mark) : Optional.empty();
    }
    line.draw(pen);
  }

  /** Passes first: where marks crowd, a FAIL lies on top. */
  private void marks() {
    if (crowd) {
      cloud();
    } else {
      for (var verdict : List.of(Verdict.PASS, Verdict.ABORTED, Verdict.FAIL)) {
        marks(verdict, 1);
      }
    }
    shown.stream().filter(Mark::disturbed).forEach(this::disturbed);
  }

  /**
   * A speck a PASS; of the others that lie in one place one mark, so that the passes between them
   * are seen, and on the rug a stroke for every one that has a pixel of its own. Rectangles, as
   * they cost a tenth of what round things cost without a graphics card.
   */
  private void cloud() {
    var plot = new MarkGrid(layout.width(), layout.height(), SPECK);
    pen.setFill(ink.ink(Ink.PASS));
    for (var run : shown) {
      var point = layout.point(run);
      if (run.passed() && plot.take(point.getX(), point.getY())) {
        pen.fillRect(Math.floor(point.getX()), Math.floor(point.getY()), SPECK, SPECK);
      }
    }
    for (var verdict : List.of(Verdict.ABORTED, Verdict.FAIL)) {
      var rug = new MarkGrid(layout.width(), 1, 2);
      pen.setFill(ink.ink(verdict == Verdict.FAIL ? Ink.FAIL : Ink.ABORTED));
      for (var run : shown) {
        double x = layout.time().x(run.at());
        if (run.verdict() == verdict && rug.take(x, 0)) {
          pen.fillRect(Math.floor(x), Math.floor(layout.rugY() - MARK), 1, 2 * MARK);
        }
      }
      marks(verdict, APART);
    }
  }

  /**
   * @param cell marks nearer than this are one, in pixels
   */
  private void marks(Verdict verdict, double cell) {
    var plot = new MarkGrid(layout.width(), layout.height(), cell);
    for (var run : shown) {
      if (run.verdict() == verdict) {
        var point = layout.point(run);
        if (plot.take(point.getX(), point.getY())) {
          RunMark.draw(ink, pen, verdict, point.getX(), point.getY(), mark);
        }
        if (verdict != Verdict.PASS && !crowd) {
          RunMark.draw(ink, pen, verdict, point.getX(), layout.rugY(), mark);
        }
      }
    }
  }

  /** A broken ring: the result proves nothing. */
  private void disturbed(Mark run) {
    pen.setLineDashes(3, 3);
    pen.setStroke(ink.ink(Ink.VOID));
    circle(run, 2, mark + 4);
    pen.setLineDashes();
  }

  /**
   * The number that a FAIL printed, in brackets: it was printed, it does not count. On a plate,
   * wherever it hides no mark; where runs crowd it is told by the hover.
   */
  private void printed() {
    if (shown.size() > MANY) {
      return;
    }
    var taken = new ArrayList<Rectangle2D>();
    shown.forEach(run -> taken.add(around(layout.point(run))));
    double line = ink.font().getSize() * 1.2;
    pen.setTextAlign(TextAlignment.LEFT);
    for (var run : shown) {
      if (run.passed() || run.score().isEmpty()) {
        continue;
      }
      var point = layout.point(run);
      var words = "(" + Scores.written(run.score().orElseThrow()) + ")";
      double width = ink.widthOf(words);
      double beside = point.getX() + mark + 5;
      double under = Math.clamp(point.getX() - width / 2, left(), right() - width);
      Stream.of(
              new Rectangle2D(beside, point.getY() - line / 2, width, line),
              new Rectangle2D(under, point.getY() + mark + 4, width, line),
              new Rectangle2D(under, point.getY() - mark - 4 - line, width, line),
              new Rectangle2D(beside - width - 2 * mark - 10, point.getY() - line / 2, width, line))
          .filter(place -> place.getMinX() >= left() && place.getMaxX() <= right())
          .filter(place -> place.getMinY() >= layout.scale().top() - 4)
          .filter(place -> place.getMaxY() <= layout.scale().bottom() + line / 2)
          .filter(place -> taken.stream().noneMatch(place::intersects))
          .findFirst()
          .ifPresent(
              place -> {
                taken.add(place);
                pen.setFill(ink.ink(Ink.SURFACE));
                pen.fillRect(place.getMinX(), place.getMinY(), width, line);
                pen.setFill(ink.ink(run.verdict() == Verdict.FAIL ? Ink.FAIL : Ink.ABORTED));
                pen.fillText(words, place.getMinX(), place.getMinY() + line / 2);
              });
    }
  }

  private Rectangle2D around(Point2D point) {
    double size = mark + 2;
    return new Rectangle2D(point.getX() - size, point.getY() - size, 2 * size, 2 * size);
  }

  private void ring(Mark run, double width) {
    pen.setStroke(ink.ink(Ink.SELECTED));
    circle(run, width, MARK + 5);
  }

  private void circle(Mark run, double width, double size) {
    var point = layout.point(run);
    pen.setLineWidth(width);
    pen.strokeOval(point.getX() - size, point.getY() - size, 2 * size, 2 * size);
  }

  private void select(Mark run) {
    double x = crisp(layout.time().x(run.at()));
    pen.setStroke(ink.ink(Ink.SELECTED));
    pen.setLineWidth(1);
    pen.strokeLine(x, layout.scale().top(), x, layout.height());
    ring(run, ink.isFocused() ? 3 : 2);
  }

  private void now(Instant now) {
    if (layout.time().shows(now)) {
      double x = crisp(layout.time().x(now));
      pen.setStroke(ink.ink(Ink.NOW));
      pen.setLineWidth(1.5);
      pen.strokeLine(x, layout.scale().top(), x, layout.height());
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
