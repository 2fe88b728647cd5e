package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

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
 * @param notGood those that somebody said NG of and nobody goes on with, and what was said
 * @param rebootable how many servers a round must confirm
 * @param closing the work before the end
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
    SequencedMap<Server, CallOut> notGood,
    int rebootable,
    ClosingList closing) {

  public static final DayGlance NOTHING = of(ContestDay.EMPTY);

  public static DayGlance of(ContestDay day) {
    var runs = day.runsByTime().reversed().stream().filter(Run::counts).toList();
    var good = LastGoodState.of(day);
    var standings = standings(day);
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
        standings.entrySet().stream()
            .filter(one -> one.getValue() instanceof Standing.Void)
            .map(Map.Entry::getKey)
            .toList(),
        notGood(day, standings),
        rebootable,
        ClosingList.of(day));
  }

  /** How every server stands in the newest round, in the servers' order. */
  private static SequencedMap<Server, Standing> standings(ContestDay day) {
    var standings = new LinkedHashMap<Server, Standing>();
    day.currentRound()
        .ifPresent(
            round ->
                day.servers()
                    .values()
                    .forEach(
                        server ->
                            standings.put(
                                server, ConfirmationShelfLife.standing(day, round, server.id()))));
    return standings;
  }

  private static SequencedMap<Server, CallOut> notGood(
      ContestDay day, SequencedMap<Server, Standing> standings) {
    var notGood = new LinkedHashMap<Server, CallOut>();
    standings.forEach(
        (server, standing) -> {
          if (standing instanceof Standing.NotGood(var callOut)
              && NgWaiver.of(day, day.currentRound().orElseThrow(), server.id()).isEmpty()) {
            notGood.put(server, callOut);
          }
        });
    return Collections.unmodifiableSequencedMap(notGood);
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
