package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.MilestoneEvent;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.AlarmAnswer;
import dev.pitwall.domain.model.TimePlan;
import java.util.Optional;

/** Folds what happened to the time plan, and the answers to its alarms. */
final class FoldMilestones {
  private FoldMilestones() {}

  static TimePlan apply(TimePlan plan, MilestoneEvent event, Envelope envelope) {
    return switch (event) {
      // No laptop decides so, and it could not be laid on any axis.
      case MilestoneEvent.MilestoneSet e when !e.time().sensible() -> plan;
      case MilestoneEvent.MilestoneSet e -> {
        var wanted = e.sheet();
        var there = plan.milestones().get(e.milestone());
        yield new TimePlan(
            plan.milestones()
                .plus(e.milestone(), there == null ? wanted : there.with(wanted, e.changed())),
            plan.former().minus(e.milestone()),
            plan.alarmAnswers());
      }
      case MilestoneEvent.MilestoneRemoved e -> {
        var there = plan.milestones().get(e.milestone());
        yield there == null
            ? plan
            : new TimePlan(
                plan.milestones().minus(e.milestone()),
                plan.former().plus(e.milestone(), there),
                plan.alarmAnswers());
      }
      case MilestoneEvent.AlarmAcknowledged e ->
          answered(plan, e.alarm(), new AlarmAnswer(e.at(), Optional.empty(), envelope.author()));
      case MilestoneEvent.AlarmSnoozed e ->
          answered(
              plan, e.alarm(), new AlarmAnswer(e.at(), Optional.of(e.until()), envelope.author()));
    };
  }

  private static TimePlan answered(TimePlan plan, Alarm alarm, AlarmAnswer answer) {
    return new TimePlan(plan.milestones(), plan.former(), plan.alarmAnswers().plus(alarm, answer));
  }
}
