package dev.pitwall.ui.scores;

import dev.pitwall.ui.lanes.ChartInk;
import dev.pitwall.ui.lanes.Pen;
import dev.pitwall.ui.scores.ChartData.Mark;
import java.util.List;

/**
 * What each part of one drawing of the chart takes: colours, pen, places, and which runs are in
 * view.
 *
 * @param shown the runs in view, by time
 */
record ChartFrame(ChartInk ink, Pen pen, ScoreChartLayout layout, List<Mark> shown) {
  /** Half of what a PASS is wide, in pixels, where runs are few. */
  static final double MARK = 4.5;

  /** More marks than this in view are drawn smaller, or they hide each other. */
  private static final int MANY = 150;

  /** More than this are a cloud. */
  private static final int CROWD = 600;

  static ChartFrame of(ChartInk ink, Pen pen, ScoreChartLayout layout) {
    var time = layout.time();
    return new ChartFrame(ink, pen, layout, layout.data().runsIn(time.from(), time.to()));
  }

  /** There is room for words beside the marks. */
  boolean few() {
    return shown.size() <= MANY;
  }

  /** Too many to be told apart at this zoom. */
  boolean crowd() {
    return shown.size() > CROWD;
  }

  /** Half of what a PASS is wide, in pixels. */
  double mark() {
    return few() ? MARK : crowd() ? MARK * 0.4 : MARK * 0.6;
  }

  double left() {
    return layout.time().left();
  }

  double right() {
    return left() + layout.time().width();
  }

  /** The middle of a pixel: a line of one pixel there is sharp. */
  static double crisp(double pixel) {
    return Math.floor(pixel) + 0.5;
  }
}
