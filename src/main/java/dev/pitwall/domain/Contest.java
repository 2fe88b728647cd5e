package dev.pitwall.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one contest of the day.
 *
 * @param zone the zone whose clock hangs on the wall of the contest
 * @param end after {@code start}, always
 * @param created the step that made it, the one step that cannot be undone
 */
public record Contest(
    String name,
    ZoneId zone,
    Instant start,
    Instant end,
    FinalScoreRule finalScoreRule,
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
