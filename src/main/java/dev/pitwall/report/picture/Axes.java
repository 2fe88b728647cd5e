package dev.pitwall.report.picture;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where moments and scores lie in the picture.
 *
 * @param left where the time axis begins
 * @param right where it ends
 * @param top where the highest score lies
 * @param bottom where a score of 0 lies
 * @param most the highest score of the axis; above zero
 */
record Axes(
    Instant from,
    Instant to,
    double left,
    double right,
    double top,
    double bottom,
    double most,
    double step) {

  /** About so many lines across; more is a grid that is seen before the scores. */
  private static final int LINES = 5;

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofDays(1));

  static Axes of(
      Contest contest, List<Run> runs, double left, double right, double top, double bottom) {
    double highest =
        runs.stream()
            .flatMap(run -> run.score().stream())
            .mapToDouble(score -> score.points().doubleValue())
            .max()
            .orElse(0);
    double step = step(Math.max(1, highest) / LINES);
    return new Axes(
        contest.start(),
        end(contest, runs),
        left,
        right,
        top,
        bottom,
        step * Math.max(1, Math.ceil(highest * 1.04 / step)),
        step);
  }

  /**
   * The organiser's run soon after the end belongs to the picture; one of the week after does not.
   */
  private static Instant end(Contest contest, List<Run> runs) {
    var latest = contest.end().plus(Duration.between(contest.start(), contest.end()).dividedBy(4));
    return runs.stream()
        .map(Run::at)
        .filter(at -> at.isAfter(contest.end()) && !at.isAfter(latest))
        .max(Instant::compareTo)
        .map(at -> at.plus(Duration.ofMinutes(5)))
        .orElse(contest.end());
  }

  /** 1, 2 or 5 times a power of ten: not below what is asked. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double times : new double[] {1, 2, 5}) {
      if (times * power >= least) {
        return times * power;
      }
    }
    return 10 * power;
  }

  double x(Instant at) {
    double share =
        (double) Duration.between(from, at).toMillis()
            / Math.max(1, Duration.between(from, to).toMillis());
    return left + (right - left) * Math.clamp(share, 0, 1);
  }

  double y(double points) {
    return bottom - (bottom - top) * Math.clamp(points / most, 0, 1);
  }

  boolean shows(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  List<Double> scores() {
    var lines = new ArrayList<Double>();
    for (double points = 0; points <= most * 1.001; points += step) {
      lines.add(points);
    }
    return lines;
  }

  /** Round moments, at most some twelve of them. */
  List<Instant> moments() {
    var whole = Duration.between(from, to);
    var apart =
        STEPS.stream()
            .filter(one -> whole.toMillis() / one.toMillis() <= 12)
            .findFirst()
            .orElse(whole.plusMillis(1));
    var moments = new ArrayList<Instant>();
    var first = from.truncatedTo(ChronoUnit.HOURS);
    for (var at = first; !at.isAfter(to); at = at.plus(apart)) {
      if (!at.isBefore(from)) {
        moments.add(at);
      }
    }
    return moments;
  }
}
