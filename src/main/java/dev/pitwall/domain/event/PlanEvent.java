package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.model.RoleChange;
import java.time.Instant;
import java.util.List;

/** What happened to role maps that are not applied yet. */
public sealed interface PlanEvent extends Event {
  /**
   * @param changes from the empty map to the plan's first one
   */
  record PlanDrawn(PlanId plan, String name, List<RoleChange> changes) implements PlanEvent {
    public PlanDrawn {
      changes = List.copyOf(changes);
    }
  }

  record PlanRenamed(PlanId plan, String name) implements PlanEvent {}

  record PlanArranged(PlanId plan, List<RoleChange> changes) implements PlanEvent {
    public PlanArranged {
      changes = List.copyOf(changes);
    }
  }

  /** Recorded with the change of the role map itself, as one step. */
  record PlanApplied(PlanId plan, Instant at) implements PlanEvent, Event.Timed {}

  record PlanDropped(PlanId plan) implements PlanEvent {}
}
