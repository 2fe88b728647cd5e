package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.WhatCountsNow.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the time left still allows: another run, going back to the last good state, a reboot. What
 * it does not allow is not advised, by no alarm and no hint.
 *
 * @param run whether a run can be started
 * @param goBack the run to whose state the team should go back now; empty when there is no reason
 *     to, or no time
 * @param reboot whether a server can be rebooted, confirmed, and still be measured
 */
public record TimeLeft(RunWindow run, Optional<Run> goBack, Reboot reboot) {
  public enum Reboot {
    NOW,
    /** A run is on: its servers are not to be touched. */
    AFTER_RUN,
    TOO_LATE
  }

  /** To check the old state out and restart it; with less nobody sees whether it came up. */
  public static final Duration GOING_BACK = Duration.ofMinutes(1);

  /** A server is back after one to two minutes; somebody else looks at it for one more. */
  public static final Duration REBOOTING = Duration.ofMinutes(3);

  static Optional<TimeLeft> of(DayGlance glance, Instant now) {
    return glance
        .day()
        .contest()
        .flatMap(contest -> glance.safe().map(safe -> of(glance, contest, safe, now)));
  }

  private static TimeLeft of(DayGlance glance, Contest contest, LastSafeStart safe, Instant now) {
    var window = RunWindow.of(contest, safe, glance.running(), now);
    return new TimeLeft(
        window, goBack(glance, contest, safe, window, now), reboot(safe, window, now));
  }

  /** Nothing is left to do that the time allows; only waiting for a run that is on. */
  public boolean handsOff() {
    return !run.anotherFits() && goBack.isEmpty();
  }

  /** Whether there is time to do what a run advises about the change behind it. */
  public boolean allows(Effect.Advice advice) {
    return switch (advice) {
      case KEEP, NONE -> true;
      case RUN_AGAIN -> run.anotherFits();
      case REVERT, FIX_OR_REVERT -> !handsOff();
    };
  }

  /** Hands off, and the contest is still on. */
  public boolean waits() {
    return handsOff() && !(run instanceof RunWindow.Over);
  }

  /**
   * The last run in the contest counts: going back helps only with a run after it. The organiser
   * measures what is deployed: when no run can prove anything any more, one FAIL is reason enough
   * to go back to what has passed, until there is no time for that either.
   */
  private static Optional<Run> goBack(
      DayGlance glance, Contest contest, LastSafeStart safe, RunWindow window, Instant now) {
    boolean failed = glance.counts().warnings().contains(Warning.NEWEST_FAILED);
    boolean ofLastRun = contest.finalScoreRule() == FinalScoreRule.LAST_RUN;
    boolean due =
        failed
            && switch (window) {
              case RunWindow.Open _ ->
                  glance.good().tooMany()
                      && (!ofLastRun || safe.left(now).compareTo(GOING_BACK) >= 0);
              case RunWindow.Closed _ ->
                  !ofLastRun && contest.remaining(now).compareTo(GOING_BACK) >= 0;
              case RunWindow.Busy _, RunWindow.Over _ -> false;
            };
    return due ? glance.good().run() : Optional.empty();
  }

  private static Reboot reboot(LastSafeStart safe, RunWindow window, Instant now) {
    return switch (window) {
      case RunWindow.Open _ -> fits(safe, now) ? Reboot.NOW : Reboot.TOO_LATE;
      case RunWindow.Busy busy ->
          fits(safe, busy.until().orElse(now)) ? Reboot.AFTER_RUN : Reboot.TOO_LATE;
      case RunWindow.Closed _, RunWindow.Over _ -> Reboot.TOO_LATE;
    };
  }

  private static boolean fits(LastSafeStart safe, Instant from) {
    return !from.plus(REBOOTING).isAfter(safe.at());
  }
}
