package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

public sealed interface MilestoneEvent extends Event {
  /**
   * A milestone was added or changed.
   *
   * @param name in the language of whoever wrote it or chose the profile; so is the action
   * @param warnBefore empty for {@link Milestone#USUAL_WARNING}
   * @param changed the fields it changes; empty for all of them
   * @param nameBoth the name of a profile's milestone in both languages; empty where a person wrote
   *     it
   * @param actionBoth likewise the action
   */
  record MilestoneSet(
      MilestoneId milestone,
      String name,
      MilestoneTime time,
      String action,
      Optional<Duration> warnBefore,
      Set<Milestone.Field> changed,
      Optional<BilingualText> nameBoth,
      Optional<BilingualText> actionBoth)
      implements MilestoneEvent, Event.FieldsChanged {
    public MilestoneSet {
      changed = Set.copyOf(changed);
    }

    @Override
    public MilestoneId thing() {
      return milestone;
    }

    /** As the plan has it. */
    public Milestone sheet() {
      return new Milestone(
          milestone,
          new LocalizedText(name, nameBoth),
          time,
          new LocalizedText(action, actionBoth),
          warning());
    }

    public Duration warning() {
      return warnBefore.orElse(Milestone.USUAL_WARNING);
    }
  }

  /** Somebody acknowledged it; it does not ring again. */
  record AlarmAcknowledged(Alarm alarm, Instant at) implements MilestoneEvent, Event.Timed {}

  record AlarmSnoozed(Alarm alarm, Instant at, Instant until)
      implements MilestoneEvent, Event.Timed {}

  record MilestoneRemoved(MilestoneId milestone) implements MilestoneEvent {}
}
