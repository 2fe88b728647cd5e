package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import java.time.Duration;
import java.util.Set;

public sealed interface MilestoneIntent extends Intent {
  /**
   * Makes it, or changes it. See {@link Milestone}.
   *
   * @param changed the fields to change of one that is there; empty to make it, or for all of them
   */
  record SetMilestone(
      MilestoneId milestone,
      LocalizedText name,
      MilestoneTime time,
      LocalizedText action,
      Duration warning,
      Set<Milestone.Field> changed)
      implements MilestoneIntent {
    public SetMilestone {
      changed = Set.copyOf(changed);
    }

    /** With words that a person wrote. */
    public SetMilestone(
        MilestoneId milestone,
        String name,
        MilestoneTime time,
        String action,
        Duration warning,
        Set<Milestone.Field> changed) {
      this(milestone, LocalizedText.of(name), time, LocalizedText.of(action), warning, changed);
    }

    /** Makes it, or changes what differs. */
    public SetMilestone(
        MilestoneId milestone, String name, MilestoneTime time, String action, Duration warning) {
      this(milestone, name, time, action, warning, Set.of());
    }

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
