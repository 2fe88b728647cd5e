package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import java.time.Duration;

public sealed interface MilestoneIntent extends Intent {
  /** Makes it, or changes what differs. See {@link Milestone}. */
  record SetMilestone(
      MilestoneId milestone, String name, MilestoneTime time, String action, Duration warning)
      implements MilestoneIntent {
    /** A milestone whose name is its action, with the usual warning. */
    public SetMilestone(MilestoneId milestone, String name, MilestoneTime time) {
      this(milestone, name, time, "", Milestone.USUAL_WARNING);
    }
  }

  record AcknowledgeAlarm(Alarm alarm) implements MilestoneIntent {}

  /**
   * @param span one minute to two hours
   */
  record SnoozeAlarm(Alarm alarm, Duration span) implements MilestoneIntent {}

  record RemoveMilestone(MilestoneId milestone) implements MilestoneIntent {}
}
