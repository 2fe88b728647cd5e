package dev.pitwall.domain.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known beforehand of the kind of contest: the part of a profile that lasts the whole day.
 * It travels in the day's events, so that every laptop knows it without having the profile's file.
 *
 * @param id the profile's file, e.g. {@code isucon14}; {@code free} for a contest of no known kind
 * @param name as people say it
 * @param load how long the benchmarker loads the servers
 * @param wholeRun how long a run lasts from its start to its result, preparation and checks
 *     included
 * @param abortAfter a run without a result for so long has no result
 * @param freeze how long before the end the leaderboard freezes; zero where it does not
 * @param reproducePercent the organiser's run after the reboot must reach so much of the final
 *     score; empty where no such rule is known
 * @param resultFormat the format of the benchmarker's output; empty to find it out
 * @param failLimit so many FAILs in a row are too many; empty for the usual two
 */
public record Profile(
    String id,
    String name,
    Duration load,
    Duration wholeRun,
    Duration abortAfter,
    Duration freeze,
    Optional<Integer> reproducePercent,
    Optional<String> resultFormat,
    Optional<Integer> failLimit) {

  /**
   * A contest of which nothing is known: 60 s of load as in nearly all contests, whole runs of 65
   * to 170 s (both from the benchmarkers' sources), and ISUCON13's abort after six minutes.
   */
  public static final Profile FREE =
      new Profile(
          "free",
          "",
          Duration.ofSeconds(60),
          Duration.ofSeconds(90),
          Duration.ofMinutes(6),
          Duration.ofHours(1),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Whether its lengths can be reckoned with. */
  public boolean sensible() {
    return !load.isNegative()
        && !wholeRun.isNegative()
        && !wholeRun.isZero()
        && abortAfter.compareTo(wholeRun) >= 0
        && !freeze.isNegative()
        && LONGEST.compareTo(abortAfter) >= 0
        && LONGEST.compareTo(freeze) >= 0
        && reproducePercent.filter(percent -> percent < 1 || percent > 100).isEmpty()
        && failLimit.filter(fails -> fails < 1 || fails > Contest.MOST_FAILS).isEmpty();
  }

  private static final Duration LONGEST = Duration.ofDays(1);
}
