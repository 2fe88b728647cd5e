package dev.pitwall.ui.warroom;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.rules.DayGlance;
import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;

/** The day's scores as a small line over the whole contest: passes joined, every other a cross. */
final class RunSpark extends Region {
  private static final double MARK = 3;

  private final ObservableValue<DayGlance> glance;

  RunSpark(ObservableValue<DayGlance> glance) {
    this.glance = glance;
    getStyleClass().add("run-spark");
    glance.addListener((_, _, _) -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    getChildren().clear();
    var day = glance.getValue();
    var contest = day.day().contest();
    if (contest.isEmpty() || day.runs().isEmpty()) {
      return;
    }
    draw(contest.get(), day.runs().reversed());
  }

  private void draw(Contest contest, List<Run> runs) {
    double highest =
        Math.max(
            1,
            runs.stream()
                .flatMap(run -> run.score().stream())
                .mapToDouble(RunSpark::points)
                .max()
                .orElse(1));
    double floor = getHeight() - MARK;
    double rise = floor - MARK;
    add(new Line(0, floor, getWidth(), floor), "spark-floor");
    // One shape for all marks of a kind: on a day of many runs each shape more is styled by itself.
    var line = new Polyline();
    var passes = new Path();
    var crosses = new Path();
    add(line, "spark-line");
    add(passes, "spark-pass");
    add(crosses, "spark-fail");
    for (var run : runs) {
      double x = x(contest, run);
      double y =
          floor - rise * Math.clamp(run.score().map(RunSpark::points).orElse(0.0) / highest, 0, 1);
      if (run.passed() && run.score().isEmpty()) {
        // Nobody recorded its number: a mark on the floor, and no place on the line.
        disc(passes, x, floor);
      } else if (run.passed()) {
        line.getPoints().addAll(x, y);
        disc(passes, x, y);
      } else {
        crosses
            .getElements()
            .addAll(
                new MoveTo(x - MARK, y - MARK),
                new LineTo(x + MARK, y + MARK),
                new MoveTo(x - MARK, y + MARK),
                new LineTo(x + MARK, y - MARK));
      }
    }
  }

  private static void disc(Path passes, double x, double y) {
    passes
        .getElements()
        .addAll(
            new MoveTo(x - MARK, y),
            new ArcTo(MARK, MARK, 0, x + MARK, y, false, true),
            new ArcTo(MARK, MARK, 0, x - MARK, y, false, true),
            new ClosePath());
  }

  private void add(Node node, String styleClass) {
    node.getStyleClass().add(styleClass);
    node.setManaged(false);
    getChildren().add(node);
  }

  private static double points(Score score) {
    return score.points().doubleValue();
  }

  private double x(Contest contest, Run run) {
    double whole = Duration.between(contest.start(), contest.end()).toMillis();
    double part = Duration.between(contest.start(), run.at()).toMillis();
    return MARK + (getWidth() - 2 * MARK) * Math.clamp(part / whole, 0, 1);
  }
}
