package dev.pitwall.report.picture;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import dev.pitwall.report.picture.DayPicture.Span;
import dev.pitwall.report.picture.Svg.Anchor;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The scores, with the plan above them. */
final class ChartPart {
  private static final String WORDS = "fill=\"" + Colours.TEXT + "\"";
  private static final String MUTED = "fill=\"" + Colours.MUTED + "\"";

  private final Svg svg;
  private final Axes axes;
  private final Texts texts;

  ChartPart(Svg svg, Axes axes, Texts texts) {
    this.svg = svg;
    this.axes = axes;
    this.texts = texts;
  }

  void streaks(List<Span> streaks) {
    for (var streak : streaks) {
      double x = axes.x(streak.from());
      double wide = axes.x(streak.to()) - x;
      svg.rect(
          x, axes.top(), wide, axes.bottom() - axes.top(), "fill=\"" + Colours.FAIL_AREA + "\"");
      var words =
          Stream.of(streak.words(), streak.shortly())
              .filter(one -> Svg.width(one, DayPicture.SMALL) <= wide - 8)
              .findFirst()
              .orElse("");
      svg.text(
          words,
          x + wide / 2,
          axes.top() + 16,
          DayPicture.SMALL,
          Anchor.MIDDLE,
          "fill=\"" + Colours.FAIL + "\"");
    }
  }

  void grid() {
    for (double points : axes.scores()) {
      double y = axes.y(points);
      svg.line(axes.left(), y, axes.right(), y, "stroke=\"" + Colours.GRID + "\"");
      svg.text(
          Scores.written(new Score(BigDecimal.valueOf(points))),
          axes.left() - 8,
          y + 4,
          DayPicture.SMALL,
          Anchor.END,
          MUTED);
    }
    for (var at : axes.moments()) {
      double x = axes.x(at);
      svg.line(x, axes.bottom(), x, axes.bottom() + 4, "stroke=\"" + Colours.MUTED + "\"");
      svg.text(
          Times.minute(texts, at), x, axes.bottom() + 16, DayPicture.SMALL, Anchor.MIDDLE, MUTED);
    }
  }

  /** Where the contest ends, when the picture goes on after it. */
  void end(Contest contest, double bottom) {
    if (axes.to().isAfter(contest.end())) {
      double x = axes.x(contest.end());
      svg.line(x, axes.top(), x, bottom, "stroke=\"" + Colours.TEXT + "\" stroke-width=\"1.5\"");
      svg.text(
          texts.of("report.picture.end"),
          x + 4,
          axes.top() + 12,
          DayPicture.SMALL,
          Anchor.START,
          MUTED);
    }
  }

  /** Two rows of names; what finds no room in either has its line only. */
  void plan(List<Due> plan) {
    var free = new double[] {axes.left(), axes.left()};
    for (var due : plan) {
      double x = axes.x(due.at());
      svg.line(
          x,
          axes.top() - 4,
          x,
          axes.bottom(),
          "stroke=\"" + Colours.PLAN + "\" stroke-dasharray=\"3 3\"");
      var name = texts.localized(due.milestone().name());
      double wide = Svg.width(name, DayPicture.SMALL);
      double begin = Math.min(x - 2, axes.right() - wide);
      for (int row = 0; row < free.length; row++) {
        if (begin >= free[row]) {
          svg.text(name, begin, axes.top() - 8 - 14 * row, DayPicture.SMALL, Anchor.START, MUTED);
          free[row] = begin + wide + 10;
          break;
        }
      }
    }
  }

  void runs(List<Run> runs, Contest contest, List<RunId> labelled) {
    var shown = runs.stream().filter(run -> axes.shows(run.at())).toList();
    var scored = shown.stream().filter(Run::passed).filter(run -> run.score().isPresent()).toList();
    best(scored.stream().filter(run -> !run.at().isAfter(contest.end())).toList(), contest);
    joined(scored);
    for (var run : shown) {
      run.score().ifPresent(score -> mark(run, axes.y(points(run))));
    }
    new ScoreLabels(svg, axes).draw(shown, labelled);
  }

  private void best(List<Run> scored, Contest contest) {
    if (scored.isEmpty()) {
      return;
    }
    double best = points(scored.getFirst());
    var path =
        new StringBuilder(Svg.at("M%.1f %.1f", axes.x(scored.getFirst().at()), axes.y(best)));
    for (var run : scored) {
      best = Math.max(best, points(run));
      path.append(Svg.at("H%.1fV%.1f", axes.x(run.at()), axes.y(best)));
    }
    path.append(Svg.at("H%.1f", axes.x(contest.end())));
    svg.path(
        path.toString(), "fill=\"none\" stroke=\"" + Colours.BEST + "\" stroke-dasharray=\"5 3\"");
  }

  private void joined(List<Run> scored) {
    if (scored.size() < 2) {
      return;
    }
    var path = new StringBuilder();
    for (var run : scored) {
      path.append(
          Svg.at("%s%.1f %.1f", path.isEmpty() ? "M" : "L", axes.x(run.at()), axes.y(points(run))));
    }
    svg.path(path.toString(), "fill=\"none\" stroke=\"" + Colours.PASS + "\" stroke-width=\"2\"");
  }

  private void mark(Run run, double y) {
    double x = axes.x(run.at());
    if (run.passed()) {
      svg.circle(x, y, 4.5, "fill=\"" + Colours.PASS + "\"");
    } else if (run.verdict().filter(Verdict.FAIL::equals).isPresent()) {
      svg.circle(
          x, y, 5.5, "fill=\"#ffffff\" stroke=\"" + Colours.FAIL + "\" stroke-width=\"1.5\"");
      svg.cross(x, y, 3, Colours.FAIL);
    } else {
      svg.circle(x, y, 5, "fill=\"#ffffff\" stroke=\"" + Colours.MUTED + "\"");
    }
  }

  private static double points(Run run) {
    return run.score().orElseThrow().points().doubleValue();
  }
}
