package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.RoleChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

  /**
   * Recorded with the change of the role map itself, as one step.
   *
   * @param seen for each origin the newest event known to the laptop: of two plans that were
   *     applied without knowing of each other the later one holds, whole. Empty in days of former
   *     versions, where both hold.
   */
  record PlanApplied(PlanId plan, Instant at, Map<Origin, Long> seen)
      implements PlanEvent, Event.Timed {
    public PlanApplied {
      seen = Map.copyOf(seen);
    }
  }

  record PlanDropped(PlanId plan) implements PlanEvent {}
}
