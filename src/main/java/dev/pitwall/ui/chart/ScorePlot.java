package dev.pitwall.ui.chart;

import dev.pitwall.domain.id.Id.RunId;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Point2D;

/** The score chart laid out as a part of a larger drawing, whose other parts share its axis. */
public final class ScorePlot {
  private final ScoreChartLayout layout;

  private ScorePlot(ScoreChartLayout layout) {
    this.layout = layout;
  }

  /**
   * @param window what of the day is in view; its pixels are not used
   * @param height of the chart, its lanes included
   * @param leastLeft the least room for words left of the axis
   */
  public static ScorePlot of(
      ChartColors ink,
      ChartData data,
      TimeAxis window,
      double width,
      double height,
      double leastLeft) {
    return new ScorePlot(
        ScoreChartLayout.of(
            data, window, false, width, height, leastLeft, ink::widthOf, ink.font().getSize()));
  }

  /** The height of a lane, its gap included. */
  public static double laneHeight(ChartColors ink) {
    return Math.round(ink.font().getSize() * 1.5);
  }

  /** The height of all but the plot itself: the plan's names, the times, the rug, the lanes. */
  public static double around(ChartColors ink, ChartData data) {
    double line = ink.font().getSize();
    return line * 6 + data.lanes().size() * laneHeight(ink);
  }

  public TimeAxis time() {
    return layout.time();
  }

  /** The pixel of the plot's upper edge; above it stand the names of the plan. */
  public double top() {
    return layout.scale().top();
  }

  /** The pixel of the plot's lower edge; below it stand the times. */
  public double bottom() {
    return layout.scale().bottom();
  }

  /** The middle of the rug. */
  public double rugY() {
    return layout.rugY();
  }

  /** Where the first lane begins. */
  public double lanesTop() {
    return layout.lanesTop();
  }

  /** The lane at a height; empty where there is none. */
  public Optional<ServerLane> laneAt(double y) {
    int lane = (int) Math.floor((y - layout.lanesTop()) / layout.laneHeight());
    return lane >= 0 && lane < layout.data().lanes().size()
        ? Optional.of(layout.data().lanes().get(lane))
        : Optional.empty();
  }

  /** Where a run's mark is; empty for a run that is not on the chart. */
  public Optional<Point2D> pointOf(RunId run) {
    return layout.pointOf(run);
  }

  /** The run whose mark is at a place, or so near. */
  public Optional<RunId> runAt(double x, double y, Instant now, double reach) {
    return layout
        .markAt(x, y, reach)
        .map(ChartData.Mark::id)
        .or(() -> layout.runningAt(x, y, now, reach));
  }

  /**
   * @param now where the line of the present stands
   */
  public void draw(
      ChartColors ink, ChartGraphics pen, Instant now, Optional<RunId> selected, ChartWords words) {
    new ScoreChartPainter(ink, pen, layout).draw(now, selected, Optional.empty(), words);
  }
}
