package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.Event.StepUndone;
import dev.pitwall.domain.event.PlanEvent.PlanApplied;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.ContestDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of a history that the day is folded without.
 *
 * @param steps all of them
 * @param overtaken those of them that applied a plan while another laptop, which did not know,
 *     applied another one later; with that one
 */
record LeftOut(Set<StepId> steps, Map<StepId, PlanId> overtaken) {
  static LeftOut on(ContestDay day) {
    return new LeftOut(day.undone(), day.history().overtaken());
  }

  /** Whether a step may depend on this event for being left out. */
  static boolean matters(Event event) {
    return event instanceof StepUndone
        || event instanceof PlanApplied applied && !applied.seen().isEmpty();
  }

  /**
   * An undo that is itself undone undoes nothing, and a plan that was overtaken overtakes nothing:
   * hence from the newest backwards.
   *
   * @param ordered in envelope order; only events that {@link #matters matter} are looked at
   */
  static LeftOut in(List<Envelope> ordered) {
    var steps = new HashSet<StepId>();
    var overtaken = new HashMap<StepId, PlanId>();
    var applied = new ArrayList<PlanApplied>();
    for (var envelope : ordered.reversed()) {
      var step = envelope.step();
      if (steps.contains(step)) {
        continue;
      }
      if (envelope.event() instanceof StepUndone undo) {
        steps.add(undo.step());
      } else if (envelope.event() instanceof PlanApplied plan && !plan.seen().isEmpty()) {
        applied.stream()
            .filter(later -> !hasSeen(later, envelope))
            .findFirst()
            .ifPresentOrElse(
                later -> {
                  steps.add(step);
                  overtaken.put(step, later.plan());
                },
                () -> applied.add(plan));
      }
    }
    return new LeftOut(Set.copyOf(steps), Map.copyOf(overtaken));
  }

  private static boolean hasSeen(PlanApplied later, Envelope earlier) {
    var id = earlier.id();
    return later.seen().getOrDefault(id.origin(), 0L) >= id.sequence();
  }
}
