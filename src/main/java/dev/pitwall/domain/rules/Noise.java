package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Run;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far two runs of the very same thing lie apart: the relative spread of one run's score, pooled
 * over every group of runs that had everything in common.
 *
 * <p>It is reckoned in logarithms, as scores grow a hundredfold over a day and their noise with
 * them. Few repeats know their own spread badly; {@link #doubt} says how much wider one must look
 * then.
 *
 * @param spread the standard deviation of a score's logarithm: 0.03 is about 3 %
 * @param freedom how many of the repeats are independent of each other: of a pair one, of three
 *     runs two
 * @param runs all that were repeated, group by group
 */
public record Noise(double spread, int freedom, List<Run> runs) {
  /**
   * Closer than this no benchmark is believed to repeat, though two scores may be equal by luck: of
   * the recorded days the quietest pair (1,101 and 1,096 within five minutes) lies half a percent
   * apart.
   */
  static final double LEAST_SPREAD = 0.005;

  /**
   * Student's t, two-sided 95 %, by degrees of freedom from 1: from its published table. Beyond the
   * table the value for the last one is taken, which is a little too careful.
   */
  private static final double[] STUDENT_T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086
  };

  /**
   * @param groups runs that had all in common, their scores above zero; groups of one carry no
   *     information
   * @return empty when nothing was repeated
   */
  static Optional<Noise> of(Collection<List<Run>> groups) {
    var repeated = groups.stream().filter(group -> group.size() > 1).toList();
    int freedom = repeated.stream().mapToInt(group -> group.size() - 1).sum();
    if (freedom == 0) {
      return Optional.empty();
    }
    double squares = repeated.stream().mapToDouble(Noise::squares).sum();
    return Optional.of(
        new Noise(
            Math.max(LEAST_SPREAD, Math.sqrt(squares / freedom)),
            freedom,
            repeated.stream().flatMap(List::stream).toList()));
  }

  private static double squares(List<Run> group) {
    double mean = meanLog(group);
    return group.stream().mapToDouble(run -> Math.pow(log(run) - mean, 2)).sum();
  }

  static double meanLog(List<Run> runs) {
    return runs.stream().mapToDouble(Noise::log).average().orElseThrow();
  }

  private static double log(Run run) {
    return Math.log(run.score().orElseThrow().points().doubleValue());
  }

  /** How many standard deviations still count as noise, knowing it from so few repeats. */
  double doubt() {
    return STUDENT_T[Math.min(freedom, STUDENT_T.length) - 1];
  }

  /**
   * The ratio that noise alone reaches in 19 of 20 comparisons: 1.08 means that anything between
   * x0.93 and x1.08 proves nothing.
   *
   * @param before how many runs the mean before is of
   * @param after how many the mean after is of
   */
  public double reach(int before, int after) {
    return Math.exp(doubt() * spread * Math.sqrt(1.0 / before + 1.0 / after));
  }
}
