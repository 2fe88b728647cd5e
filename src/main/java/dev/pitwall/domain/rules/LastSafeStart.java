package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rule 2: the last moment at which a run can be started that surely ends within the contest: the
 * end, less the length of a long run, less a margin.
 *
 * <p>The length is the 90th percentile (nearest rank) of the measured ones: below ten runs that is
 * the longest, and from ten on one outlier in ten cannot move it. Three runs are the least that
 * show a spread; with fewer the profile's length holds, or a measured one that was longer.
 *
 * @param at the moment itself
 * @param end the contest's
 * @param length the length it reckons with
 * @param measured the runs it comes from, the longest first; empty when none can be measured
 * @param ofProfile whether the profile's length was taken, for want of measured ones
 * @param freeFrom before this moment the benchmarker is busy with the run that is on; empty when
 *     none is
 */
public record LastSafeStart(
    Instant at,
    Instant end,
    Duration length,
    List<Measured> measured,
    boolean ofProfile,
    Optional<Instant> freeFrom) {

  /** How long a run was on, from its start to its result. */
  public record Measured(Run run, Duration length) {}

  /**
   * A start that comes too late for a run to surely end in time.
   *
   * @param by how long after the last safe start
   * @param needed the length of a long run
   * @param left until the end
   */
  public record Late(Duration by, Duration needed, Duration left) {}

  /** To press the button, for the contest's queue, and for clocks that differ. */
  public static final Duration MARGIN = Duration.ofMinutes(1);

  /** Fewer lengths show no spread. */
  public static final int LEAST = 3;

  private static final double QUANTILE = 0.9;

  /**
   * A run longer than so many times the median was not ended in time by a person. It would turn the
   * bar red hours too early, and nobody would believe it any more.
   */
  private static final int FORGOTTEN = 3;

  /** Empty before there is a contest. */
  public static Optional<LastSafeStart> of(ContestDay day) {
    return day.contest().map(contest -> of(day, contest));
  }

  private static LastSafeStart of(ContestDay day, Contest contest) {
    var measured = measured(day, contest);
    boolean ofProfile = measured.size() < LEAST;
    var length = ofProfile ? contest.profile().wholeRun() : quantile(measured);
    if (ofProfile && !measured.isEmpty() && measured.getFirst().length().compareTo(length) > 0) {
      length = measured.getFirst().length();
      ofProfile = false;
    }
    var whole = length;
    return new LastSafeStart(
        contest.end().minus(length).minus(MARGIN),
        contest.end(),
        length,
        measured,
        ofProfile,
        day.runningRun().map(run -> run.at().plus(whole)));
  }

  /**
   * The end of an aborted run is unknown; a FAIL before the load was over (at the initial call,
   * mostly) does not show how long a whole run takes.
   */
  private static List<Measured> measured(ContestDay day, Contest contest) {
    var all =
        day.runs().values().stream()
            .filter(Run::counts)
            .flatMap(run -> length(run).stream().map(length -> new Measured(run, length)))
            .filter(one -> one.length().isPositive())
            .filter(one -> tellsTheLength(one, contest))
            .sorted(Comparator.comparing(Measured::length).reversed())
            .toList();
    if (all.size() < LEAST) {
      return all;
    }
    var longest = all.get(all.size() / 2).length().multipliedBy(FORGOTTEN);
    return all.stream().filter(one -> one.length().compareTo(longest) <= 0).toList();
  }

  private static boolean tellsTheLength(Measured one, Contest contest) {
    return switch (one.run().verdict().orElseThrow()) {
      case PASS -> true;
      case FAIL -> one.length().compareTo(contest.profile().load()) >= 0;
      case ABORTED -> false;
    };
  }

  private static Optional<Duration> length(Run run) {
    return run.facts()
        .startedAt()
        .flatMap(start -> run.facts().finishedAt().map(end -> Duration.between(start, end)));
  }

  /**
   * @param longestFirst at least one
   */
  private static Duration quantile(List<Measured> longestFirst) {
    int rank = (int) Math.ceil(QUANTILE * longestFirst.size());
    return longestFirst.get(longestFirst.size() - rank).length();
  }

  public boolean past(Instant now) {
    return now.isAfter(at);
  }

  /**
   * What is wrong with starting a run at that moment; empty while it is safe, and from the end on:
   * a run after the contest is no part of it, and cannot come too late.
   */
  public Optional<Late> late(Instant start) {
    return past(start) && start.isBefore(end)
        ? Optional.of(new Late(Duration.between(at, start), length, Duration.between(start, end)))
        : Optional.empty();
  }

  /** How long one may still wait; negative when it is past. */
  public Duration left(Instant now) {
    return Duration.between(now, at);
  }

  /** How many whole runs can still be started, one right after the other. */
  public int runsLeft(Instant now) {
    var next = freeFrom.filter(now::isBefore).orElse(now);
    return past(next)
        ? 0
        : Math.toIntExact(1 + Duration.between(next, at).toMillis() / length.toMillis());
  }
}
