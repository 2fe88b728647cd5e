package dev.pitwall.report.picture;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import dev.pitwall.text.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The day over one time axis: the scores on top, below them what failed, what was changed, and what
 * each server played with what was said of it at the reboot.
 */
public final class DayPicture {
  /**
   * Something that is shaded over the whole height of the chart.
   *
   * @param words what it is
   * @param shortly the same where there is no room for that
   */
  public record Span(Instant from, Instant to, String words, String shortly) {}

  private static final double WIDTH = 1000;
  private static final double CHART = 300;
  private static final double PLAN = 40;
  private static final double ROW = 24;
  private static final double GAP = 8;
  static final double SMALL = 11;
  static final double LARGE = 12;

  private DayPicture() {}

  /**
   * @param timeline of a day with its contest
   * @param texts in the contest's zone
   * @param until what is played now ends there
   * @param streaks the times without a PASS
   * @param labelled the runs whose scores are written beside their marks, the most important first
   * @param below words under the drawing; may be empty
   */
  public static String of(
      Timeline timeline,
      Texts texts,
      Instant until,
      List<Span> streaks,
      List<RunId> labelled,
      String below) {
    var day = timeline.day();
    var contest = day.contest().orElseThrow();
    var runs =
        day.runsByTime().stream()
            .filter(Run::counts)
            .filter(run -> !run.at().isBefore(contest.start()))
            .toList();
    double left = left(timeline, texts);
    double bottom = PLAN + CHART;
    var axes = Axes.of(contest, runs, left, WIDTH - 2 * GAP, PLAN, bottom);
    double rug = bottom + 30;
    double changes = rug + ROW;
    double lanes = changes + ROW;
    double height = lanes + day.servers().size() * ROW + 30;
    var svg = new Svg(WIDTH, height + (below.isEmpty() ? 0 : ROW));
    var chart = new ChartPart(svg, axes, texts);
    chart.streaks(streaks);
    chart.grid();
    chart.end(contest, height - 30);
    chart.plan(milestones(timeline, contest));
    chart.runs(runs, contest, labelled);
    var rows = new RowsPart(svg, axes, texts);
    rows.rug(runs, rug);
    rows.changes(day, changes);
    rows.lanes(day, lanes, ROW, until);
    rows.legend(height - GAP);
    svg.text(
        Svg.fitted(below, SMALL, WIDTH - 2 * GAP),
        GAP,
        height + ROW - GAP,
        SMALL,
        Svg.Anchor.START,
        "fill=\"" + Colours.TEXT + "\"");
    return svg.toString();
  }

  private static List<Due> milestones(Timeline timeline, Contest contest) {
    return MilestoneAlarms.plan(timeline.day()).stream()
        .filter(due -> due.at().isAfter(contest.start()) && due.at().isBefore(contest.end()))
        .toList();
  }

  /** Room for the longest name on the left, within reason. */
  private static double left(Timeline timeline, Texts texts) {
    var names =
        timeline.day().servers().values().stream()
            .map(server -> Svg.width(server.name(), LARGE))
            .max(Comparator.naturalOrder())
            .orElse(0.0);
    double rows =
        Math.max(
            Svg.width(texts.of("report.picture.rug"), SMALL),
            Svg.width(texts.of("report.picture.changes"), SMALL));
    return Math.min(160, Math.max(56, Math.max(names, rows)) + 2 * GAP);
  }
}
