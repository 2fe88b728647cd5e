package dev.pitwall.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one contest of the day.
 *
 * @param zone the zone whose clock hangs on the wall of the contest
 * @param end after {@code start}, always
 * @param profile what is known beforehand of this kind of contest
 * @param created the step that made it, the one step that cannot be undone
 */
public record Contest(
    String name,
    ZoneId zone,
    Instant start,
    Instant end,
    FinalScoreRule finalScoreRule,
    Profile profile,
    StepId created) {

  /** Where in the contest a moment is. */
  public enum Phase {
    BEFORE,
    RUNNING,
    /** The last 60 minutes: the hour that decides; leaderboards are frozen (from ISUCON6 on). */
    LAST_HOUR,
    OVER
  }

  private static final Duration LAST_HOUR = Duration.ofHours(1);

  Contest named(String newName) {
    return new Contest(newName, zone, start, end, finalScoreRule, profile, created);
  }

  Contest moved(Instant newStart, Instant newEnd) {
    return new Contest(name, zone, newStart, newEnd, finalScoreRule, profile, created);
  }

  Contest under(FinalScoreRule rule) {
    return new Contest(name, zone, start, end, rule, profile, created);
  }

  Contest like(Profile kind) {
    return new Contest(name, zone, start, end, finalScoreRule, kind, created);
  }

  public Phase phase(Instant now) {
    if (now.isBefore(start)) {
      return Phase.BEFORE;
    }
    if (!now.isBefore(end)) {
      return Phase.OVER;
    }
    return now.isBefore(end.minus(LAST_HOUR)) ? Phase.RUNNING : Phase.LAST_HOUR;
  }

  public Duration remaining(Instant now) {
    return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
  }

  public Duration elapsed(Instant now) {
    return now.isBefore(start) ? Duration.ZERO : Duration.between(start, now);
  }
}
