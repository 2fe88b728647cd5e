package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.END;
import static dev.pitwall.testing.TestDay.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.MilestoneIntent.AcknowledgeAlarm;
import dev.pitwall.domain.intent.MilestoneIntent.RemoveMilestone;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.MilestoneIntent.SnoozeAlarm;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.Alarm.Stage;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MilestoneAlarmsTest {
  private static final MilestoneId REBOOT = new MilestoneId("reboot");
  private static final MilestoneId OTHER = new MilestoneId("other");
  private static final Duration TEN = minutes(10);
  private static final Instant DUE = END.minus(minutes(60));

  private final TestDay day = TestDay.begun();

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  private void beforeEnd(MilestoneId id, long minutes, Duration warning) {
    set(id, new MilestoneTime.BeforeEnd(minutes(minutes)), warning);
  }

  private void set(MilestoneId id, MilestoneTime time, Duration warning) {
    day.does(new SetMilestone(id, id.value(), time, "do it", warning));
  }

  private List<String> at(Instant now) {
    return at(day.day(), now);
  }

  private static List<String> at(ContestDay day, Instant now) {
    return MilestoneAlarms.ringing(DayGlance.of(day), now).stream()
        .map(ringing -> ringing.milestone().id().value() + " " + ringing.alarm().stage())
        .toList();
  }

  @Test
  void itRingsFromItsWarningUntilItIsDueAndThenAsDue() {
    beforeEnd(REBOOT, 60, TEN);
    assertEquals(List.of(), at(DUE.minus(TEN).minusMillis(1)));
    assertEquals(List.of("reboot BEFORE"), at(DUE.minus(TEN)));
    assertEquals(List.of("reboot BEFORE"), at(DUE.minusMillis(1)));
    assertEquals(List.of("reboot DUE"), at(DUE));
  }

  /** One name, one time: the plan says of the last safe start what its rule says. */
  @Test
  void theLastSafeStartIsDueWhenItsRuleSaysSoToTheMinute() {
    set(REBOOT, new MilestoneTime.AtLastSafeStart(), Duration.ZERO);
    var profile = LastSafeStart.of(day.day()).orElseThrow().at();
    assertEquals(profile, MilestoneAlarms.plan(day.day()).getFirst().at());
    assertEquals(List.of("reboot DUE"), at(profile));
    day.at(profile)
        .does(
            new AcknowledgeAlarm(
                MilestoneAlarms.ringing(DayGlance.of(day.day()), profile).getFirst().alarm()));
    assertEquals(List.of(), at(profile));
    day.does(
        new RecordRun(
            new RunId("one"),
            Optional.of(START),
            Optional.of(START.plus(Profile.FREE.wholeRun()).plusSeconds(5)),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(100))));
    assertEquals(profile.minusSeconds(5), MilestoneAlarms.plan(day.day()).getFirst().at());
    assertEquals(List.of(), at(profile), "a few seconds are no new alarm");
    for (int minute = 10; minute < 40; minute += 10) {
      var start = START.plus(minutes(minute));
      day.at(start.plus(minutes(7)))
          .does(
              new RecordRun(
                  new RunId("r" + minute),
                  Optional.of(start),
                  Optional.of(start.plus(minutes(7))),
                  RunSetup.UNKNOWN,
                  RunResult.pass(Score.of(100))));
    }
    assertEquals(
        END.minus(minutes(7)).minus(LastSafeStart.MARGIN),
        MilestoneAlarms.plan(day.day()).getFirst().at());
    day.does(new MoveTimes(START, END.plus(TEN)));
    assertEquals(
        END.plus(minutes(3)).minus(LastSafeStart.MARGIN),
        MilestoneAlarms.plan(day.day()).getFirst().at());
  }

  @Test
  void withoutAWarningItRingsWhenItIsDue() {
    beforeEnd(REBOOT, 60, Duration.ZERO);
    assertEquals(List.of(), at(DUE.minusMillis(1)));
    assertEquals(List.of("reboot DUE"), at(DUE));
  }

  @Test
  void whatNobodyAnswersFallsSilentAfterHalfAnHour() {
    beforeEnd(REBOOT, 60, TEN);
    assertEquals(List.of("reboot DUE"), at(DUE.plus(minutes(30)).minusMillis(1)));
    assertEquals(List.of(), at(DUE.plus(minutes(30))));
  }

  @Test
  void theNextMilestoneBeingDueTakesItsPlace() {
    beforeEnd(REBOOT, 60, Duration.ZERO);
    beforeEnd(OTHER, 45, Duration.ZERO);
    assertEquals(List.of("reboot DUE"), at(DUE.plus(minutes(15)).minusMillis(1)));
    assertEquals(List.of("other DUE"), at(DUE.plus(minutes(15))));
  }

  @Test
  void everyOneIsHeardForFiveMinutesAndTheNewestDueComesFirst() {
    beforeEnd(REBOOT, 60, Duration.ZERO);
    beforeEnd(OTHER, 59, Duration.ZERO);
    assertEquals(List.of("other DUE", "reboot DUE"), at(DUE.plus(minutes(5)).minusMillis(1)));
    assertEquals(List.of("other DUE"), at(DUE.plus(minutes(5))));
  }

  @Test
  void whatIsDueComesBeforeWhatIsOnlyComing() {
    beforeEnd(REBOOT, 60, TEN);
    beforeEnd(OTHER, 55, TEN);
    assertEquals(List.of("reboot DUE", "other BEFORE"), at(DUE));
  }

  @Test
  void acknowledgedItIsSilentButItsOtherAlarmIsNot() {
    beforeEnd(REBOOT, 60, TEN);
    day.does(new AcknowledgeAlarm(new Alarm(REBOOT, Stage.BEFORE, DUE)));
    assertEquals(List.of(), at(DUE.minus(minutes(1))));
    assertEquals(List.of("reboot DUE"), at(DUE));
    day.does(new AcknowledgeAlarm(new Alarm(REBOOT, Stage.DUE, DUE)));
    assertEquals(List.of(), at(DUE));
  }

  @Test
  void putOffItIsSilentUntilThen() {
    beforeEnd(REBOOT, 60, TEN);
    day.at(DUE.minus(minutes(8)));
    day.does(new SnoozeAlarm(new Alarm(REBOOT, Stage.BEFORE, DUE), minutes(5)));
    assertEquals(List.of(), at(DUE.minus(minutes(3)).minusMillis(1)));
    assertEquals(List.of("reboot BEFORE"), at(DUE.minus(minutes(3))));
  }

  @Test
  void aWarningThatIsPutOffPastItsMomentDoesNotKeepTheMomentSilent() {
    beforeEnd(REBOOT, 60, TEN);
    day.at(DUE.minus(minutes(8)));
    day.does(new SnoozeAlarm(new Alarm(REBOOT, Stage.BEFORE, DUE), minutes(30)));
    assertEquals(List.of("reboot DUE"), at(DUE));
  }

  @Test
  void aDueOneThatIsPutOffRingsAgainForAsLongAsANewOne() {
    beforeEnd(REBOOT, 120, Duration.ZERO);
    var due = END.minus(minutes(120));
    day.at(due);
    day.does(new SnoozeAlarm(new Alarm(REBOOT, Stage.DUE, due), minutes(60)));
    var until = due.plus(minutes(60));
    assertEquals(List.of(), at(until.minusMillis(1)));
    assertEquals(List.of("reboot DUE"), at(until));
    assertEquals(List.of("reboot DUE"), at(until.plus(minutes(30)).minusMillis(1)));
    assertEquals(List.of(), at(until.plus(minutes(30))));
  }

  @Test
  void beforeTheContestOnlyWhatIsFixedOrToldFromTheStartRings() {
    var early = START.minus(minutes(5));
    beforeEnd(REBOOT, Duration.between(early, END).toMinutes(), TEN);
    assertEquals(List.of(), at(early));
    set(OTHER, new MilestoneTime.AfterStart(Duration.ZERO), TEN);
    assertEquals(List.of("other BEFORE"), at(early));
    set(OTHER, new MilestoneTime.Fixed(early), TEN);
    assertEquals(List.of("other DUE"), at(early));
  }

  @Test
  void afterTheContestOnlyItsEndAndWhatComesLaterRings() {
    beforeEnd(REBOOT, 2, TEN);
    assertEquals(List.of("reboot DUE"), at(END.minusMillis(1)));
    assertEquals(List.of(), at(END));
    beforeEnd(REBOOT, 0, TEN);
    assertEquals(List.of("reboot DUE"), at(END));
    set(OTHER, new MilestoneTime.Fixed(END.plus(minutes(20))), TEN);
    assertEquals(List.of("reboot DUE", "other BEFORE"), at(END.plus(minutes(19))));
    assertEquals(List.of("other DUE"), at(END.plus(minutes(20))));
  }

  /** The last safe start is 2:30 before the end. */
  @Test
  void whatLeadsUpToTheLastRunIsSilentOnceNoRunCanBeStarted() {
    beforeEnd(REBOOT, 3, Duration.ZERO);
    var safe = LastSafeStart.of(day.day()).orElseThrow().at();
    assertEquals(List.of("reboot DUE"), at(safe.minusMillis(1)));
    assertEquals(List.of(), at(safe));
  }

  @Test
  void whatComesAfterTheLastRunIsNotAnnouncedBeforeIt() {
    beforeEnd(REBOOT, 0, TEN);
    var safe = LastSafeStart.of(day.day()).orElseThrow().at();
    assertEquals(List.of(), at(safe));
    assertEquals(List.of("reboot BEFORE"), at(safe.plusMillis(1)));
  }

  /** With seconds in its length a run makes the moment an odd one; the alarm goes by it. */
  @Test
  void theAlarmTellsTheLastSafeStartToTheSecond() {
    set(REBOOT, new MilestoneTime.AtLastSafeStart(), TEN);
    new Ran(day).lasting(Verdict.PASS, 101);
    var safe = END.minusSeconds(101).minus(LastSafeStart.MARGIN);
    var ringing = MilestoneAlarms.ringing(DayGlance.of(day.day()), safe.minusSeconds(1)).getFirst();
    assertEquals(safe, ringing.at());
    assertEquals(Stage.BEFORE, ringing.alarm().stage());
  }

  @Test
  void anEndThatMovesRingsAnew() {
    beforeEnd(REBOOT, 60, TEN);
    day.does(new AcknowledgeAlarm(new Alarm(REBOOT, Stage.DUE, DUE)));
    assertEquals(List.of(), at(DUE));
    day.does(new MoveTimes(START, END.plus(minutes(20))));
    assertEquals(List.of(), at(DUE));
    assertEquals(List.of("reboot DUE"), at(DUE.plus(minutes(20))));
  }

  @Test
  void aMilestoneThatMovesRingsAnewAndARemovedOneNever() {
    beforeEnd(REBOOT, 60, TEN);
    day.does(new AcknowledgeAlarm(new Alarm(REBOOT, Stage.BEFORE, DUE)));
    beforeEnd(REBOOT, 59, TEN);
    assertEquals(List.of("reboot BEFORE"), at(DUE));
    day.does(new RemoveMilestone(REBOOT));
    assertEquals(List.of(), at(DUE));
  }

  @Test
  void theNextMilestoneTellsWhatToDo() {
    beforeEnd(REBOOT, 60, TEN);
    beforeEnd(OTHER, 30, TEN);
    var next =
        MilestoneAlarms.next(MilestoneAlarms.plan(day.day()), DUE.minusMillis(1)).orElseThrow();
    assertEquals("do it", next.milestone().action().text());
    assertEquals(REBOOT, next.milestone().id());
    assertEquals(
        OTHER,
        MilestoneAlarms.next(MilestoneAlarms.plan(day.day()), DUE).orElseThrow().milestone().id());
    assertEquals(Optional.empty(), MilestoneAlarms.next(MilestoneAlarms.plan(day.day()), END));
  }

  @Test
  void withoutAContestNothingRings() {
    assertTrue(MilestoneAlarms.ringing(DayGlance.NOTHING, START).isEmpty());
  }
}
