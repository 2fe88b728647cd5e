package dev.pitwall.domain.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.Alarm.Stage;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.MilestoneAlarms.Advice;
import dev.pitwall.domain.rules.MilestoneAlarms.Ringing;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is advised in the last quarter of an hour, second by second. A whole run takes 1:30, so that
 * the last safe start is 2:30 before the end; the plan is that of the profiles.
 */
class LastQuarterTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration WHOLE_RUN = Duration.ofSeconds(90);
  private static final Duration AFTER = Duration.ofMinutes(1);
  private static final MilestoneId REBOOT = new MilestoneId("reboot");
  private static final MilestoneId SAFE = new MilestoneId("safe");
  private static final MilestoneId HANDS_OFF = new MilestoneId("hands-off");

  /** The run that is on, by how long before the end it began. */
  private enum On {
    NOTHING(Duration.ZERO),
    /** Ends in time for another. */
    EARLY(Duration.ofMinutes(6)),
    /** Ends after the last safe start. */
    LAST(Duration.ofMinutes(3)),
    /** Without a result for longer than the profile allows. */
    UNANSWERED(Duration.ofMinutes(21));

    private final Duration beforeEnd;

    On(Duration beforeEnd) {
      this.beforeEnd = beforeEnd;
    }
  }

  private enum Newest {
    PASS,
    FAIL,
    FAILS
  }

  private enum Servers {
    UNVERIFIED,
    CONFIRMED
  }

  private record Scenario(FinalScoreRule rule, On on, Newest newest, Servers servers) {
    DayGlance glance() {
      var day = TestDay.begun();
      if (rule != FinalScoreRule.LAST_RUN) {
        day.does(new ChooseFinalScoreRule(rule));
      }
      milestone(day, REBOOT, new MilestoneTime.BeforeEnd(Duration.ofMinutes(30)));
      milestone(day, SAFE, new MilestoneTime.AtLastSafeStart());
      milestone(day, HANDS_OFF, new MilestoneTime.BeforeEnd(Duration.ZERO));
      var ran = new Ran(day);
      ran.lasting(Verdict.PASS, 90);
      for (int fails = newest.ordinal(); fails > 0; fails--) {
        ran.lasting(Verdict.FAIL, 90);
      }
      day.at(TestDay.END.minus(Duration.ofMinutes(25)));
      if (servers == Servers.CONFIRMED) {
        confirm(day);
      }
      if (on != On.NOTHING) {
        day.at(TestDay.END.minus(on.beforeEnd))
            .does(new StartRun(new RunId("on"), Optional.empty(), RunSetup.UNKNOWN));
      }
      return DayGlance.of(day.day());
    }

    /** When the next run can begin. */
    Instant free(Instant now) {
      var ends = TestDay.END.minus(on.beforeEnd).plus(WHOLE_RUN);
      return on == On.NOTHING || ends.isBefore(now) ? now : ends;
    }

    private static void milestone(TestDay day, MilestoneId id, MilestoneTime time) {
      day.does(new SetMilestone(id, id.value(), time, "as agreed", Duration.ofMinutes(5)));
    }

    private static void confirm(TestDay day) {
      var round = new RoundId("round");
      day.does(new OpenRound(round, Optional.empty()));
      for (var server : List.of(TestDay.S1, TestDay.S2, TestDay.S3)) {
        call(day.as(TestDay.MEI), round, server, CallOutStep.REBOOTING);
        call(day, round, server, CallOutStep.UP);
        call(day.as(TestDay.KEN), round, server, CallOutStep.OK);
      }
    }

    private static void call(TestDay day, RoundId round, ServerId server, CallOutStep step) {
      day.does(new CallOutServer(round, server, step, Optional.empty(), "", false));
    }

    /** From the beginning of the quarter, or of the run that is on, to shortly after the end. */
    Stream<Instant> seconds() {
      var before = on == On.NOTHING || on == On.UNANSWERED ? QUARTER : on.beforeEnd;
      return Stream.iterate(
          TestDay.END.minus(before),
          at -> !at.isAfter(TestDay.END.plus(AFTER)),
          at -> at.plusSeconds(1));
    }
  }

  /** What the table expects of a scenario: each line from its moment on. */
  private record Row(Scenario scenario, String expected) {
    @Override
    public String toString() {
      return scenario.toString();
    }
  }

  static Stream<Row> table() {
    return Stream.of(
        new Row(
            new Scenario(FinalScoreRule.LAST_RUN, On.NOTHING, Newest.PASS, Servers.UNVERIFIED),
            """
            -15:00  reboot now | reboot NOW
            -7:30  safe soon | reboot NOW
            -5:29  safe soon | reboot TOO_LATE
            -2:30  safe now | reboot TOO_LATE
            -2:29  safe now: too late, hands-off soon | reboot TOO_LATE
            +0:00  hands-off now | reboot TOO_LATE
            """),
        new Row(
            new Scenario(FinalScoreRule.LAST_RUN, On.NOTHING, Newest.FAIL, Servers.CONFIRMED),
            """
            -15:00  reboot now | FAIL counts, all verified
            -7:30  safe soon | FAIL counts, all verified
            -2:30  safe now | FAIL counts, all verified
            -2:29  safe now: too late, hands-off soon | FAIL counts, too late, all verified
            +0:00  hands-off now | FAIL counts, too late, all verified
            """),
        new Row(
            new Scenario(FinalScoreRule.LAST_RUN, On.NOTHING, Newest.FAILS, Servers.UNVERIFIED),
            """
            -15:00  reboot now | FAIL counts, go back, reboot NOW
            -7:30  safe soon | FAIL counts, go back, reboot NOW
            -5:29  safe soon | FAIL counts, go back, reboot TOO_LATE
            -3:29  safe soon | FAIL counts, reboot TOO_LATE
            -2:30  safe now | FAIL counts, reboot TOO_LATE
            -2:29  safe now: too late, hands-off soon | FAIL counts, too late, reboot TOO_LATE
            +0:00  hands-off now | FAIL counts, too late, reboot TOO_LATE
            """),
        new Row(
            new Scenario(FinalScoreRule.LAST_RUN, On.EARLY, Newest.FAILS, Servers.CONFIRMED),
            """
            -6:00  safe soon: after the run | run on, FAIL counts, all verified
            -2:30  safe now: after the run | run on, FAIL counts, all verified
            -2:29  safe now: the last run is on, hands-off soon | run on, FAIL counts, all verified
            +0:00  hands-off now | no result, FAIL counts, too late, all verified
            """),
        new Row(
            new Scenario(FinalScoreRule.LAST_RUN, On.LAST, Newest.FAIL, Servers.UNVERIFIED),
            """
            -3:00  safe soon: the last run is on, hands-off soon | run on, FAIL counts, reboot TOO_LATE
            -2:30  safe now: the last run is on, hands-off soon | run on, FAIL counts, reboot TOO_LATE
            +0:00  hands-off now | run on, FAIL counts, too late, reboot TOO_LATE
            """),
        new Row(
            new Scenario(FinalScoreRule.LAST_RUN, On.UNANSWERED, Newest.PASS, Servers.UNVERIFIED),
            """
            -15:00  reboot now: after the run | no result, reboot AFTER_RUN
            -7:30  safe soon: after the run | no result, reboot AFTER_RUN
            -5:29  safe soon: after the run | no result, reboot TOO_LATE
            -2:30  safe now: after the run | no result, reboot TOO_LATE
            -2:29  safe now: the last run is on, hands-off soon | no result, reboot TOO_LATE
            +0:00  hands-off now | no result, reboot TOO_LATE
            """),
        new Row(
            new Scenario(FinalScoreRule.ORGANISER_RUN, On.NOTHING, Newest.PASS, Servers.CONFIRMED),
            """
            -15:00  reboot now | all verified
            -7:30  safe soon | all verified
            -2:30  safe now | all verified
            -2:29  safe now: too late, hands-off soon | all verified
            +0:00  hands-off now | all verified
            """),
        new Row(
            new Scenario(FinalScoreRule.ORGANISER_RUN, On.NOTHING, Newest.FAIL, Servers.CONFIRMED),
            """
            -15:00  reboot now | newest FAIL, all verified
            -7:30  safe soon | newest FAIL, all verified
            -2:30  safe now | newest FAIL, all verified
            -2:29  safe now: too late, go back | newest FAIL, go back, all verified
            -0:59  safe now: too late, hands-off soon | newest FAIL, all verified
            +0:00  hands-off now | newest FAIL, all verified
            """),
        new Row(
            new Scenario(
                FinalScoreRule.ORGANISER_RUN, On.NOTHING, Newest.FAILS, Servers.UNVERIFIED),
            """
            -15:00  reboot now | newest FAIL, go back, reboot NOW
            -7:30  safe soon | newest FAIL, go back, reboot NOW
            -5:29  safe soon | newest FAIL, go back, reboot TOO_LATE
            -2:30  safe now | newest FAIL, go back, reboot TOO_LATE
            -2:29  safe now: too late, go back | newest FAIL, go back, reboot TOO_LATE
            -0:59  safe now: too late, hands-off soon | newest FAIL, reboot TOO_LATE
            +0:00  hands-off now | newest FAIL, reboot TOO_LATE
            """),
        new Row(
            new Scenario(FinalScoreRule.ORGANISER_RUN, On.LAST, Newest.FAILS, Servers.CONFIRMED),
            """
            -3:00  safe soon: the last run is on, hands-off soon | run on, newest FAIL, all verified
            -2:30  safe now: the last run is on, hands-off soon | run on, newest FAIL, all verified
            +0:00  hands-off now | run on, newest FAIL, all verified
            """),
        new Row(
            new Scenario(
                FinalScoreRule.BEST_OF_ORGANISER_RUNS, On.NOTHING, Newest.PASS, Servers.UNVERIFIED),
            """
            -15:00  reboot now | reboot NOW
            -7:30  safe soon | reboot NOW
            -5:29  safe soon | reboot TOO_LATE
            -2:30  safe now | reboot TOO_LATE
            -2:29  safe now: too late, hands-off soon | reboot TOO_LATE
            +0:00  hands-off now | reboot TOO_LATE
            """),
        new Row(
            new Scenario(
                FinalScoreRule.BEST_OF_ORGANISER_RUNS, On.NOTHING, Newest.FAILS, Servers.CONFIRMED),
            """
            -15:00  reboot now | newest FAIL, go back, all verified
            -7:30  safe soon | newest FAIL, go back, all verified
            -2:30  safe now | newest FAIL, go back, all verified
            -2:29  safe now: too late, go back | newest FAIL, go back, all verified
            -0:59  safe now: too late, hands-off soon | newest FAIL, all verified
            +0:00  hands-off now | newest FAIL, all verified
            """),
        new Row(
            new Scenario(
                FinalScoreRule.BEST_OF_ORGANISER_RUNS, On.EARLY, Newest.PASS, Servers.UNVERIFIED),
            """
            -6:00  safe soon: after the run | run on, reboot TOO_LATE
            -2:30  safe now: after the run | run on, reboot TOO_LATE
            -2:29  safe now: the last run is on, hands-off soon | run on, reboot TOO_LATE
            +0:00  hands-off now | no result, reboot TOO_LATE
            """));
  }

  @ParameterizedTest
  @MethodSource("table")
  void atEachSecondOnlyWhatTheTimeLeftAllowsIsAdvised(Row row) {
    assertEquals(row.expected(), changes(row.scenario()));
  }

  /** Over all rules, runs, results and servers: the table has the telling ones. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void noAdviceContradictsAnotherOrNeedsMoreTimeThanIsLeft(Scenario scenario) {
    var glance = scenario.glance();
    var safe = glance.safe().orElseThrow();
    for (var now : scenario.seconds().toList()) {
      var when = clock(now);
      var advice = MilestoneAlarms.ringing(glance, now);
      var alerts = DayAlerts.of(glance, now);
      boolean runIsOn = glance.running().isPresent();
      for (var one : advice) {
        switch (one.advice()) {
          case Advice.AsAgreed _ ->
              assertTrue(
                  one.milestone().id().equals(HANDS_OFF) || !runIsOn && safe.late(now).isEmpty(),
                  when);
          case Advice.AfterRun _ -> assertTrue(runIsOn && safe.late(now).isEmpty(), when);
          case Advice.LastRunIsOn _ -> assertTrue(runIsOn, when);
          case Advice.TooLateForRun _ -> assertTrue(!runIsOn && safe.past(now), when);
          case Advice.TooLateGoBack _ ->
              assertTrue(!runIsOn && !now.plus(TimeLeft.GOING_BACK).isAfter(safe.end()), when);
        }
      }
      for (var alert : alerts) {
        if (alert instanceof DayAlert.GoBack) {
          var last = scenario.rule() == FinalScoreRule.LAST_RUN ? safe.at() : safe.end();
          assertFalse(runIsOn || now.plus(TimeLeft.GOING_BACK).isAfter(last), when);
        }
        if (alert instanceof DayAlert.Unverified(_, TimeLeft.Reboot reboot)
            && reboot == TimeLeft.Reboot.NOW) {
          assertFalse(runIsOn || now.plus(TimeLeft.REBOOTING).isAfter(safe.at()), when);
        }
      }
      var left = glance.timeLeft(now).orElseThrow();
      boolean another = !scenario.free(now).isAfter(safe.at());
      boolean back = !runIsOn && alerts.stream().anyMatch(DayAlert.GoBack.class::isInstance);
      assertEquals(another, left.allows(Effect.Advice.RUN_AGAIN), when);
      assertEquals(another || back, left.allows(Effect.Advice.REVERT), when);
      assertEquals(another || back, left.allows(Effect.Advice.FIX_OR_REVERT), when);
      assertTrue(left.allows(Effect.Advice.KEEP), when);
      assertFalse(
          advice.stream().anyMatch(LastQuarterTest::handsOff)
              && (advice.stream().anyMatch(LastQuarterTest::asksForAction)
                  || alerts.stream().anyMatch(LastQuarterTest::asksForAction)),
          when);
      assertTrue(
          now.isBefore(safe.at().minusSeconds(300)) || !advice.isEmpty(),
          "the next action is named " + when);
    }
  }

  private static boolean handsOff(Ringing ringing) {
    return ringing.milestone().id().equals(HANDS_OFF)
        || ringing.advice() instanceof Advice.LastRunIsOn
        || ringing.advice() instanceof Advice.TooLateForRun;
  }

  private static boolean asksForAction(Ringing ringing) {
    return !handsOff(ringing);
  }

  private static boolean asksForAction(DayAlert alert) {
    return alert instanceof DayAlert.GoBack
        || alert instanceof DayAlert.Unverified(_, TimeLeft.Reboot reboot)
            && reboot != TimeLeft.Reboot.TOO_LATE;
  }

  static Stream<Scenario> scenarios() {
    return Stream.of(FinalScoreRule.values())
        .flatMap(
            rule ->
                Stream.of(On.values())
                    .flatMap(
                        on ->
                            Stream.of(Newest.values())
                                .flatMap(
                                    newest ->
                                        Stream.of(Servers.values())
                                            .map(
                                                servers ->
                                                    new Scenario(rule, on, newest, servers)))));
  }

  private static String changes(Scenario scenario) {
    var glance = scenario.glance();
    var lines = new StringBuilder();
    var before = "";
    for (var at : scenario.seconds().toList()) {
      var now = advised(glance, at);
      if (!now.equals(before)) {
        lines.append(clock(at)).append("  ").append(now).append('\n');
        before = now;
      }
    }
    return lines.toString();
  }

  /** {@code -2:30}: so long before the end. */
  private static String clock(Instant at) {
    long seconds = Duration.between(at, TestDay.END).toSeconds();
    return "%s%d:%02d"
        .formatted(seconds > 0 ? "-" : "+", Math.abs(seconds) / 60, Math.abs(seconds) % 60);
  }

  private static String advised(DayGlance glance, Instant now) {
    var alarms = MilestoneAlarms.ringing(glance, now).stream().map(LastQuarterTest::words);
    var alerts = DayAlerts.of(glance, now).stream().map(LastQuarterTest::words);
    return alarms.collect(Collectors.joining(", "))
        + " | "
        + alerts.collect(Collectors.joining(", "));
  }

  private static String words(Ringing ringing) {
    var stage = ringing.alarm().stage() == Stage.DUE ? " now" : " soon";
    return ringing.milestone().name().text()
        + stage
        + switch (ringing.advice()) {
          case Advice.AsAgreed _ -> "";
          case Advice.AfterRun _ -> ": after the run";
          case Advice.LastRunIsOn _ -> ": the last run is on";
          case Advice.TooLateForRun _ -> ": too late";
          case Advice.TooLateGoBack _ -> ": too late, go back";
        };
  }

  private static String words(DayAlert alert) {
    return switch (alert) {
      case DayAlert.RunOn _ -> "run on";
      case DayAlert.RunUnanswered _ -> "no result";
      case DayAlert.NothingCounted _ -> "nothing counted";
      case DayAlert.NewestFailed failed ->
          (failed.counts() ? "FAIL counts" : "newest FAIL")
              + (failed.tooLate() ? ", too late" : "");
      case DayAlert.NewestAborted _ -> "newest aborted";
      case DayAlert.BelowBest _ -> "below best";
      case DayAlert.GoBack _ -> "go back";
      case DayAlert.NotGood ng -> "NG " + ng.server().name();
      case DayAlert.ConfirmationsVoid _ -> "OK void";
      case DayAlert.RoundOpen _ -> "round open";
      case DayAlert.Unverified missing -> "reboot " + missing.reboot();
      case DayAlert.AllVerified _ -> "all verified";
      case DayAlert.PlanOvertaken plans -> "overtaken " + plans.lost().name();
      case DayAlert.ListsOpen _ -> "lists open";
    };
  }
}
