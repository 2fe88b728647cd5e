package dev.pitwall.ui.warroom;

import dev.pitwall.domain.Contest;
import dev.pitwall.domain.Run;
import dev.pitwall.domain.Score;
import dev.pitwall.ui.kit.DayGlance;
import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
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
    var passes = new Polyline();
    add(passes, "spark-line");
    for (var run : runs) {
      double x = x(contest, run);
      double y =
          floor - rise * Math.clamp(run.score().map(RunSpark::points).orElse(0.0) / highest, 0, 1);
      if (run.passed() && run.score().isEmpty()) {
        // Nobody told its number: a mark on the floor, and no place on the line.
        add(new Circle(x, floor, MARK), "spark-pass");
      } else if (run.passed()) {
        passes.getPoints().addAll(x, y);
        add(new Circle(x, y, MARK), "spark-pass");
      } else {
        add(new Line(x - MARK, y - MARK, x + MARK, y + MARK), "spark-fail");
        add(new Line(x - MARK, y + MARK, x + MARK, y - MARK), "spark-fail");
      }
    }
  }

  private void add(javafx.scene.Node node, String styleClass) {
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
