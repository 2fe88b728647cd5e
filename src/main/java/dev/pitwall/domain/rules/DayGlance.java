package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one wants to know of a day in half a second; worked out once for each snapshot.
 *
 * @param counts the run that counts now, and what is wrong with it
 * @param best the highest PASS
 * @param good where one could go back to, and whether it is time to
 * @param running the run that is on: the newest, should two be
 * @param safe the last moment to start a run; empty before there is a contest
 * @param plan the milestones in the order in which they are due
 * @param runs those that ended and count, newest first
 * @param unverified servers whose newest confirmation is missing or void
 * @param voided those of them that had been confirmed
 * @param rebootable how many servers a round must confirm
 */
public record DayGlance(
    ContestDay day,
    WhatCountsNow counts,
    Optional<Run> best,
    LastGoodState good,
    Optional<Run> running,
    Optional<LastSafeStart> safe,
    List<Due> plan,
    List<Run> runs,
    List<Server> unverified,
    List<Server> voided,
    int rebootable) {

  public static final DayGlance NOTHING = of(ContestDay.EMPTY);

  public static DayGlance of(ContestDay day) {
    var runs = day.runsByTime().reversed().stream().filter(Run::counts).toList();
    var good = LastGoodState.of(day);
    var unverified = ConfirmationShelfLife.unverified(day);
    var rebootable =
        (int) day.servers().values().stream().filter(s -> !s.sheet().external()).count();
    return new DayGlance(
        day,
        WhatCountsNow.of(day),
        WhatCountsNow.best(day),
        good,
        day.runningRun(),
        LastSafeStart.of(day),
        MilestoneAlarms.plan(day),
        runs,
        unverified,
        voided(day),
        rebootable);
  }

  private static List<Server> voided(ContestDay day) {
    var newest = day.currentRound();
    return newest
        .map(
            round ->
                day.servers().values().stream()
                    .filter(
                        server ->
                            ConfirmationShelfLife.standing(day, round, server.id())
                                instanceof Standing.Void)
                    .toList())
        .orElse(List.of());
  }

  /** The running run when its result is so overdue that none is to be expected. */
  public Optional<Run> unanswered(Instant now) {
    return day.contest()
        .flatMap(contest -> running.filter(run -> RunWindow.unanswered(contest, run, now)));
  }

  /** What can still be done; empty before there is a contest. */
  public Optional<TimeLeft> timeLeft(Instant now) {
    return TimeLeft.of(this, now);
  }

  /** Whether there is time for it; before there is a contest there is. */
  public boolean allows(Effect.Advice advice, Instant now) {
    return timeLeft(now).map(left -> left.allows(advice)).orElse(true);
  }

  public Optional<Due> next(Instant now) {
    return MilestoneAlarms.next(plan, now);
  }
}
