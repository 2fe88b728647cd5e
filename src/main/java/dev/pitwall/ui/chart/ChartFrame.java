package dev.pitwall.ui.chart;

import dev.pitwall.ui.chart.ChartData.Mark;
import java.util.List;

/**
 * What each part of one drawing of the chart takes: colours, pen, places, and which runs are in
 * view.
 *
 * @param shown the runs in view, by time
 */
public record ChartFrame(
    ChartColors ink, ChartGraphics pen, ScoreChartLayout layout, List<Mark> shown) {
  /** Half of what a PASS is wide, in pixels, where runs are few. */
  static final double MARK = 4.5;

  /** More marks than this in view are drawn smaller, or they hide each other. */
  private static final int MANY = 150;

  /** More than this are a cloud. */
  private static final int CROWD = 600;

  static ChartFrame of(ChartColors ink, ChartGraphics pen, ScoreChartLayout layout) {
    var time = layout.time();
    return new ChartFrame(ink, pen, layout, layout.data().runsIn(time.from(), time.to()));
  }

  /** There is room for words beside the marks. */
  public boolean few() {
    return shown.size() <= MANY;
  }

  /** Too many to be distinguished at this zoom. */
  boolean crowd() {
    return shown.size() > CROWD;
  }

  /** Half of what a PASS is wide, in pixels. */
  public double mark() {
    return few() ? MARK : crowd() ? MARK * 0.4 : MARK * 0.6;
  }

  public double left() {
    return layout.time().left();
  }

  public double right() {
    return left() + layout.time().width();
  }

  /** The middle of a pixel: a line of one pixel there is sharp. */
  static double crisp(double pixel) {
    return Math.floor(pixel) + 0.5;
  }
}
