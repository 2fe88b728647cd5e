package dev.pitwall.ui.chart;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.ui.chart.ChartColors.Ink;
import java.time.Instant;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/**
 * A run that is on: a post at its start, a bar until now, and an arrow head that says that it goes
 * on; beside it the word, where there is room.
 */
public record RunningMark(RunId run, Instant since) {
  /** Of what lies behind: that it happened while the run was on. */
  private static final double FAINT = 0.14;

  private static final double POST = 2;

  /** Between the arrow and the word, in pixels. */
  private static final double GAP = 5;

  public static List<RunningMark> of(ContestDay day) {
    return day.runs().values().stream()
        .filter(Run::running)
        .map(run -> new RunningMark(run.id(), run.at()))
        .toList();
  }

  /**
   * Behind everything, over the whole height.
   *
   * @param top of what is tinted
   * @param bottom of what is tinted
   */
  public void shade(
      ChartColors ink, ChartGraphics pen, TimeAxis time, Instant now, double top, double bottom) {
    double from = Math.max(time.left(), time.x(since));
    double to = Math.min(time.left() + time.width(), time.x(now));
    if (from < to) {
      pen.setFill(ink.ink(Ink.RUNNING, FAINT));
      pen.fillRect(from, top, to - from, bottom - top);
    }
  }

  /**
   * @param y of its middle
   * @param size half of its height
   * @param word that it is on
   */
  public void draw(
      ChartColors ink,
      ChartGraphics pen,
      TimeAxis time,
      Instant now,
      double y,
      double size,
      String word) {
    double right = time.left() + time.width();
    if (since.isAfter(time.to()) || now.isBefore(time.from())) {
      return;
    }
    double from = Math.max(time.left(), time.x(since));
    double to = Math.min(right, Math.max(from + POST, time.x(now)));
    double head = to + size * 1.5;
    pen.setFill(ink.ink(Ink.RUNNING));
    pen.fillRect(from, y - size / 2, to - from, size);
    pen.fillPolygon(new double[] {to, head, to}, new double[] {y - size, y, y + size}, 3);
    if (time.shows(since)) {
      pen.fillRect(from, y - size - 1, POST, 2 * size + 2);
    }
    word(ink, pen, head + GAP, y, size, word);
  }

  /** On a plate; left out where it would hide what happened before. */
  private static void word(
      ChartColors ink, ChartGraphics pen, double left, double y, double size, String word) {
    double wide = ink.widthOf(word);
    if (left + wide <= ink.getWidth()) {
      pen.setFill(ink.ink(Ink.SURFACE));
      pen.fillRect(left - 2, y - size, wide + 4, 2 * size);
      pen.setFill(ink.ink(Ink.RUNNING));
      pen.setTextBaseline(VPos.CENTER);
      pen.setTextAlign(TextAlignment.LEFT);
      pen.fillText(word, left, y);
    }
  }

  /** Whether a place from the left lies on it, or so near. */
  public boolean lies(TimeAxis time, Instant now, double x, double reach) {
    return x >= time.x(since) - reach && x <= time.x(now) + reach;
  }
}
