package dev.pitwall.ui.chart;

import static dev.pitwall.ui.chart.ChartFrame.crisp;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.ui.chart.ChartData.Mark;
import java.time.Instant;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The scores of a day in little room, one of many side by side: the line through the passes, the
 * best so far, a stroke at the foot for each run that did not pass, and the newest run as a mark.
 * Without words: those stand beside it. Everything grows with the type.
 */
public final class SmallScoreChart extends ChartColors {
  /** Half of a mark, in letters. */
  private static final double MARK = 0.35;

  private final ObjectProperty<ChartData> data = new SimpleObjectProperty<>(ChartData.EMPTY);
  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);
  private final DoubleProperty most = new SimpleDoubleProperty();

  public SmallScoreChart() {
    getStyleClass().add("score-chart");
    data.subscribe(() -> requestLayout());
    most.subscribe(() -> requestLayout());
    now.subscribe(() -> requestLayout());
  }

  public ObjectProperty<ChartData> dataProperty() {
    return data;
  }

  /** Where the line of the present stands. */
  public ObjectProperty<Instant> nowProperty() {
    return now;
  }

  /** The highest score of all charts side by side, so that equal heights are equal scores. */
  public DoubleProperty mostProperty() {
    return most;
  }

  @Override
  protected void draw(ChartGraphics pen) {
    double letter = font().getSize();
    double mark = MARK * letter;
    var shown = data.get();
    var time = new TimeAxis(shown.from(), shown.to(), mark, Math.max(1, getWidth() - 2 * mark));
    double rug = getHeight() - mark - 1;
    double bottom = Math.max(2, rug - mark - 3);
    var extent = shown.extent();
    var scale =
        ScoreScale.over(
            new ScoreScale.Extent(
                extent.least(), Math.max(extent.most(), most.get()), extent.leastFromOne()),
            false,
            Math.min(mark, bottom - 1),
            bottom);
    grid(pen, time, scale);
    for (var run : shown.running()) {
      run.shade(this, pen, time, now.get(), scale.top(), getHeight());
    }
    bests(pen, shown, time, scale, letter);
    passes(pen, shown, time, scale, letter);
    for (var run : shown.runs()) {
      if (!run.passed()) {
        var ink = ink(run.verdict() == Verdict.FAIL ? Ink.FAIL : Ink.ABORTED);
        pen.mark(MarkShape.STROKE, crisp(time.x(run.millis())), rug, mark, ink, ink);
      }
    }
    if (!shown.runs().isEmpty()) {
      newest(pen, shown.runs().getLast(), time, scale, rug, mark);
    }
    if (time.shows(now.get())) {
      double x = crisp(time.x(now.get()));
      pen.setStroke(ink(Ink.NOW));
      pen.setLineWidth(Math.max(1.5, letter / 10));
      pen.strokeLine(x, scale.top(), x, getHeight());
    }
  }

  private void grid(ChartGraphics pen, TimeAxis time, ScoreScale scale) {
    pen.setStroke(ink(Ink.GRID));
    pen.setLineWidth(1);
    for (var tick : scale.ticks()) {
      double y = crisp(scale.y(tick.score()));
      pen.strokeLine(time.left(), y, time.left() + time.width(), y);
    }
  }

  private void bests(
      ChartGraphics pen, ChartData shown, TimeAxis time, ScoreScale scale, double letter) {
    if (shown.bests().isEmpty()) {
      return;
    }
    pen.setStroke(ink(Ink.BEST));
    pen.setLineWidth(letter / 12);
    pen.setLineDashes(letter / 6, letter / 3);
    var steps = new StepLine();
    for (var best : shown.bests()) {
      steps.to(time.x(best.millis()), scale.y(best.number()));
    }
    steps.end(time.left() + time.width());
    steps.draw(pen);
    pen.setLineDashes();
  }

  private void passes(
      ChartGraphics pen, ChartData shown, TimeAxis time, ScoreScale scale, double letter) {
    var line = new PixelLine();
    for (var pass : shown.line()) {
      line.to(time.x(pass.millis()), scale.y(pass.number()));
    }
    pen.setStroke(ink(Ink.PASS));
    pen.setLineWidth(Math.max(1.5, letter / 8));
    line.draw(pen);
  }

  private void newest(
      ChartGraphics pen, Mark run, TimeAxis time, ScoreScale scale, double rug, double mark) {
    double y = run.score().isPresent() ? scale.y(run.number()) : rug;
    RunMark.draw(this, pen, run.verdict(), time.x(run.millis()), y, mark);
  }
}
