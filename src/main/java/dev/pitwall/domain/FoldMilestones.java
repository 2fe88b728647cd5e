package dev.pitwall.domain;

import dev.pitwall.domain.Id.MilestoneId;
import java.util.Optional;

/** The part of the fold that knows the time plan and what was answered to its alarms. */
final class FoldMilestones {
  final Section<MilestoneId, Milestone> milestones = new Section<>();

  /** Those that were removed, so that a profile does not bring them again. */
  final Section<MilestoneId, Milestone> former = new Section<>();

  final Section<Alarm, AlarmAnswer> answers = new Section<>();

  void adopt(ContestDay day) {
    milestones.adopt(day.milestones());
    former.adopt(day.former().milestones());
    answers.adopt(day.alarmAnswers());
  }

  void apply(MilestoneEvent event, Envelope envelope) {
    switch (event) {
      case MilestoneEvent.MilestoneSet e when !e.time().sensible() -> {
        // No laptop decides so, and it could not be laid on any axis.
      }
      case MilestoneEvent.MilestoneSet e -> {
        var told = new Milestone(e.milestone(), e.name(), e.time(), e.action(), e.warning());
        former.remove(e.milestone());
        milestones.put(
            e.milestone(),
            milestones.get(e.milestone()).map(m -> m.with(told, e.changed())).orElse(told));
      }
      case MilestoneEvent.MilestoneRemoved e ->
          milestones.remove(e.milestone()).ifPresent(m -> former.put(e.milestone(), m));
      case MilestoneEvent.AlarmAcknowledged e ->
          answers.put(e.alarm(), new AlarmAnswer(e.at(), Optional.empty(), envelope.author()));
      case MilestoneEvent.AlarmSnoozed e ->
          answers.put(
              e.alarm(), new AlarmAnswer(e.at(), Optional.of(e.until()), envelope.author()));
    }
  }
}
