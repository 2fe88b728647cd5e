package dev.pitwall.wall.page;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The scores of a day over its contest, as a small SVG: a line through the passes, a stroke at the
 * bottom for each run that did not pass, a mark on the newest. Its size does not grow with the
 * number of runs.
 */
final class ScoreLine {
  /** Of the drawing; a browser stretches it. Also the number of columns that runs fall into. */
  private static final int WIDTH = 300;

  private static final int HEIGHT = 80;

  /** For the strokes at the bottom. */
  private static final int RUG = 8;

  /** So that a line along the edge is seen whole. */
  private static final int EDGE = 3;

  private final List<Run> runs;
  private final Instant from;
  private final double span;
  private final double most;

  /**
   * @param most the score at the top; the same for all teams
   */
  private ScoreLine(ContestDay day, double most) {
    this.runs =
        day.runs().values().stream()
            .filter(Run::counts)
            .sorted(Comparator.comparing(Run::at))
            .toList();
    var contest = day.contest();
    this.from = contest.map(Contest::start).orElse(runs.isEmpty() ? Instant.EPOCH : first());
    var to = contest.map(Contest::end).orElse(runs.isEmpty() ? Instant.EPOCH : last());
    this.span = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
    this.most = most;
  }

  private Instant first() {
    return runs.getFirst().at();
  }

  private Instant last() {
    return runs.getLast().at();
  }

  static String of(ContestDay day, double most) {
    return new ScoreLine(day, most).svg();
  }

  private String svg() {
    return "<svg class=\"scores\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">"
            .formatted(WIDTH, HEIGHT)
        + path("passes", passes())
        + path("fails", strokes(Verdict.FAIL))
        + path("aborted", strokes(Verdict.ABORTED))
        + newest().orElse("")
        + "</svg>";
  }

  private static String path(String style, String letters) {
    return letters.isEmpty()
        ? ""
        : "<path class=\"%s\" vector-effect=\"non-scaling-stroke\" d=\"%s\"/>"
            .formatted(style, letters);
  }

  /** Of the passes in one column: the first, the lowest, the highest and the last. */
  private String passes() {
    var line = new StringBuilder();
    var column = new Column();
    for (var run : runs) {
      if (run.passed() && run.score().isPresent()) {
        double x = x(run);
        double y = y(run.score().orElseThrow());
        if (!column.takes(x)) {
          column.draw(line);
          column = new Column();
        }
        column.add(x, y);
      }
    }
    column.draw(line);
    return line.toString();
  }

  private static final class Column {
    private double x = Double.NaN;
    private double first;
    private double low;
    private double high;
    private double last;

    boolean takes(double other) {
      return Double.isNaN(x) || Math.floor(other) == Math.floor(x);
    }

    void add(double at, double y) {
      if (Double.isNaN(x)) {
        x = at;
        first = y;
        low = y;
        high = y;
      }
      low = Math.max(low, y);
      high = Math.min(high, y);
      last = y;
    }

    void draw(StringBuilder line) {
      if (Double.isNaN(x)) {
        return;
      }
      double before = Double.NaN;
      for (double y : new double[] {first, low, high, last}) {
        if (y != before) {
          line.append(String.format(Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : "L", x, y));
        }
        before = y;
      }
    }
  }

  private String strokes(Verdict verdict) {
    var strokes = new StringBuilder();
    double before = Double.NaN;
    for (var run : runs) {
      double x = Math.floor(x(run));
      if (run.verdict().equals(Optional.of(verdict)) && x != before) {
        strokes.append(String.format(Locale.ROOT, "M%.0f %dV%d", x, HEIGHT - RUG + 2, HEIGHT));
        before = x;
      }
    }
    return strokes.toString();
  }

  /** A stroke of no length: a round dot, however the drawing is stretched. */
  private Optional<String> newest() {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            path(
                "newest " + style(runs.getLast()),
                String.format(
                    Locale.ROOT,
                    "M%.1f %.1fh0",
                    x(runs.getLast()),
                    runs.getLast().score().map(this::y).orElse((double) HEIGHT - RUG))));
  }

  private static String style(Run run) {
    return run.verdict().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private double x(Run run) {
    double x = (run.at().toEpochMilli() - from.toEpochMilli()) / span * WIDTH;
    return Math.clamp(x, EDGE, WIDTH - EDGE);
  }

  /** A score below zero stands at the bottom: on a wall the high ones matter. */
  private double y(Score score) {
    double bottom = HEIGHT - RUG - EDGE;
    double part = most <= 0 ? 0 : Math.clamp(score.points().doubleValue() / most, 0, 1);
    return bottom - part * (bottom - EDGE);
  }
}
