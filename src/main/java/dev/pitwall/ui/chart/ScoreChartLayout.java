package dev.pitwall.ui.chart;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.ui.chart.ChartData.Mark;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;

/**
 * Where everything of the chart goes, in pixels: the plot with its two axes, the labels of the time
 * axis, the rug of runs that are no pass, and the lanes of the servers, from top to bottom.
 *
 * @param rugY the middle of the rug
 * @param lanesTop where the first lane begins
 * @param laneHeight of each lane, its gap included
 * @param width of the whole
 * @param height of the whole
 */
record ScoreChartLayout(
    ChartData data,
    TimeAxis time,
    ScoreScale scale,
    double rugY,
    double lanesTop,
    double laneHeight,
    double width,
    double height) {

  /** Room for the line of milestone names above the plot, in lines of text. */
  private static final double PLAN_LINES = 1.6;

  private static final double GAP = 8;

  /**
   * @param leastLeft the least room for words left of the plot, where others share its axis
   */
  static ScoreChartLayout of(
      ChartData data,
      TimeAxis window,
      boolean logarithmic,
      double width,
      double height,
      double leastLeft,
      ToDoubleFunction<String> widthOf,
      double line) {
    double laneHeight = Math.round(line * 1.5);
    double lanes = data.lanes().size() * laneHeight;
    double lanesTop = height - lanes - 2;
    double rugY = lanesTop - GAP - line * 0.6;
    double axisTop = rugY - line * 0.6 - line * 1.6;
    double top = line * PLAN_LINES;
    var scale = ScoreScale.over(data.extent(), logarithmic, top, Math.max(top + 1, axisTop - 2));
    double labels =
        scale.ticks().stream()
            .mapToDouble(tick -> widthOf.applyAsDouble(tick.label()))
            .max()
            .orElse(0);
    double left = Math.max(labels, leastLeft);
    for (var lane : data.lanes()) {
      left = Math.max(left, widthOf.applyAsDouble(lane.server()));
    }
    left = Math.round(left + 2 * GAP);
    var time = new TimeAxis(window.from(), window.to(), left, Math.max(1, width - left - 2 * GAP));
    return new ScoreChartLayout(data, time, scale, rugY, lanesTop, laneHeight, width, height);
  }

  double x(Mark mark) {
    return time.x(mark.millis());
  }

  /** A run without a number lies on the rug only. */
  double y(Mark mark) {
    return mark.score().isPresent() ? scale.y(mark.number()) : rugY;
  }

  Point2D point(Mark mark) {
    return new Point2D(x(mark), y(mark));
  }

  /** Where a run's mark is; empty for a run that is not on the chart. */
  Optional<Point2D> pointOf(RunId run) {
    return data.runs().stream()
        .filter(mark -> mark.id().equals(run))
        .findFirst()
        .map(this::point)
        .or(
            () ->
                data.running().stream()
                    .filter(mark -> mark.run().equals(run))
                    .findFirst()
                    .map(mark -> new Point2D(time.x(mark.since()), rugY)));
  }

  /** A run that is on, on the rug. */
  Optional<RunId> runningAt(double x, double y, Instant now, double reach) {
    return data.running().stream()
        .filter(_ -> Math.abs(y - rugY) <= reach)
        .filter(mark -> mark.lies(time, now, x, reach))
        .findFirst()
        .map(RunningMark::run);
  }

  Optional<Mark> markAt(double x, double y, double reach) {
    return data.runsIn(time.from(), time.to()).stream()
        .filter(mark -> distance(mark, x, y) <= reach)
        .min(Comparator.comparingDouble(mark -> distance(mark, x, y)));
  }

  private double distance(Mark mark, double x, double y) {
    double toMark = point(mark).distance(x, y);
    return mark.passed()
        ? toMark
        : Math.min(toMark, new Point2D(time.x(mark.at()), rugY).distance(x, y));
  }
}
