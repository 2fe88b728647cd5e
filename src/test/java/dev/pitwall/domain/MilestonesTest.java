package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.END;
import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.intent.ContestIntent;
import dev.pitwall.domain.intent.MilestoneIntent.AcknowledgeAlarm;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.MilestoneIntent.SnoozeAlarm;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.AlarmAnswer;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MilestonesTest {
  private static final MilestoneId FREEZE = new MilestoneId("freeze");
  private static final MilestoneTime HOUR = new MilestoneTime.BeforeEnd(Duration.ofHours(1));

  private final TestDay day = TestDay.begun();

  private Instant due(MilestoneId id) {
    return MilestoneAlarms.at(day.day(), day.day().milestones().get(id).time()).orElseThrow();
  }

  @Test
  void relativeOnesMoveWithStartAndEnd() {
    var base = new MilestoneId("base");
    day.does(new SetMilestone(FREEZE, "Freeze", HOUR));
    day.does(
        new SetMilestone(base, "Baseline", new MilestoneTime.AfterStart(Duration.ofMinutes(30))));
    var later = Duration.ofMinutes(20);
    day.does(new ContestIntent.MoveTimes(START.plus(later), END.plus(later)));
    assertEquals(END.minus(Duration.ofMinutes(40)), due(FREEZE));
    assertEquals(START.plus(Duration.ofMinutes(50)), due(base));
  }

  @Test
  void anAlarmIsPutOffAndThenAcknowledgedByWhom() {
    day.does(new SetMilestone(FREEZE, "Freeze", HOUR));
    var alarm = new Alarm(FREEZE, Alarm.Stage.BEFORE, END.minus(Duration.ofHours(1)));
    day.does(new SnoozeAlarm(alarm, Duration.ofMinutes(5)));
    var until = day.now().plus(Duration.ofMinutes(5));
    var answer = day.day().alarmAnswers().get(alarm);
    assertTrue(answer.silentAt(until.minusMillis(1)));
    assertFalse(answer.silentAt(until));
    day.as(KEN).does(new AcknowledgeAlarm(alarm));
    assertEquals(
        new AlarmAnswer(day.now(), Optional.empty(), Optional.of(KEN)),
        day.day().alarmAnswers().get(alarm));
    assertEquals(new Rejection.NothingChanges(), day.refused(new AcknowledgeAlarm(alarm)));
    assertEquals(
        new Rejection.SnoozeTooLong(120), day.refused(new SnoozeAlarm(alarm, Duration.ofHours(3))));
  }

  @Test
  void aWarningHoursAheadIsRefused() {
    assertEquals(
        new Rejection.WarningTooEarly(4),
        day.refused(new SetMilestone(FREEZE, "Freeze", HOUR, "", Duration.ofHours(5))));
  }
}
