package dev.pitwall.domain.model;

import dev.pitwall.domain.id.StepId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The one contest of the day.
 *
 * @param zone the zone whose clock hangs on the wall of the contest
 * @param end after {@code start}, always
 * @param profile what is known beforehand of this kind of contest
 * @param agreed what the team chose in place of what the profile says
 * @param created the step that made it, the one step that cannot be undone
 */
public record Contest(
    String name,
    ZoneId zone,
    Instant start,
    Instant end,
    FinalScoreRule finalScoreRule,
    Profile profile,
    Agreed agreed,
    StepId created) {

  /**
   * What the team chose in place of what the profile says; a profile brought later changes none of
   * it.
   *
   * @param readBy how outputs are read
   * @param failLimit how many FAILs in a row are too many
   */
  public record Agreed(Optional<ReadBy> readBy, Optional<Integer> failLimit) {
    static final Agreed NOTHING = new Agreed(Optional.empty(), Optional.empty());
  }

  /**
   * @param format empty: whichever fits
   */
  public record ReadBy(Optional<String> format) {}

  /** More FAILs than this in a row are an afternoon: no limit at all. */
  public static final int MOST_FAILS = 20;

  /**
   * Without an agreement. One FAIL is an accident or a slip; of two in a row the reports speak as
   * the beginning of the lost hours.
   */
  public static final int USUAL_FAIL_LIMIT = 2;

  /** Where in the contest a moment is. */
  public enum Phase {
    BEFORE,
    RUNNING,
    /** The last 60 minutes: the hour that decides; leaderboards are frozen (from ISUCON6 on). */
    LAST_HOUR,
    OVER
  }

  private static final Duration LAST_HOUR = Duration.ofHours(1);

  private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

  /** A contest in which the profile decides everything. */
  public Contest(
      String name,
      ZoneId zone,
      Instant start,
      Instant end,
      FinalScoreRule finalScoreRule,
      Profile profile,
      StepId created) {
    this(name, zone, start, end, finalScoreRule, profile, Agreed.NOTHING, created);
  }

  public Contest named(String newName) {
    return new Contest(newName, zone, start, end, finalScoreRule, profile, agreed, created);
  }

  public Contest moved(Instant newStart, Instant newEnd) {
    return new Contest(name, zone, newStart, newEnd, finalScoreRule, profile, agreed, created);
  }

  public Contest under(FinalScoreRule rule) {
    return new Contest(name, zone, start, end, rule, profile, agreed, created);
  }

  public Contest like(Profile kind) {
    return new Contest(name, zone, start, end, finalScoreRule, kind, agreed, created);
  }

  public Contest readBy(Optional<String> format) {
    return agreeing(new Agreed(Optional.of(new ReadBy(format)), agreed.failLimit()));
  }

  public Contest failing(int limit) {
    return agreeing(new Agreed(agreed.readBy(), Optional.of(limit)));
  }

  private Contest agreeing(Agreed next) {
    return new Contest(name, zone, start, end, finalScoreRule, profile, next, created);
  }

  /** The id of the format by which outputs are read; empty: whichever fits. */
  public Optional<String> resultFormat() {
    return agreed.readBy().map(ReadBy::format).orElse(profile.resultFormat());
  }

  /** After so many FAILs in a row the question is whether to go back; 1 or more. */
  public int failLimit() {
    return agreed.failLimit().or(profile::failLimit).orElse(USUAL_FAIL_LIMIT);
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

  /** Nothing moves or comes up then: all eyes are on the clock and the last run. */
  public boolean inLastMinute(Instant now) {
    return phase(now) == Phase.LAST_HOUR && remaining(now).compareTo(LAST_MINUTE) <= 0;
  }

  public Duration remaining(Instant now) {
    return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
  }

  public Duration elapsed(Instant now) {
    return now.isBefore(start) ? Duration.ZERO : Duration.between(start, now);
  }

  /** From the start to the end, both included. */
  public boolean includes(Instant at) {
    return !at.isBefore(start) && !at.isAfter(end);
  }
}
