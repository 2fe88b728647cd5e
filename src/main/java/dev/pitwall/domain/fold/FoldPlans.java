package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.PlanEvent;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RoleMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pcollections.PMap;

/** Folds what happened to the role maps that are not applied yet. */
final class FoldPlans {
  private FoldPlans() {}

  static PMap<PlanId, Plan> apply(PMap<PlanId, Plan> plans, PlanEvent event, Envelope envelope) {
    return switch (event) {
      case PlanEvent.PlanDrawn e ->
          Entries.addIfAbsent(
              plans,
              e.plan(),
              arranged(
                  new Plan(
                      e.plan(),
                      e.name(),
                      Map.of(),
                      Optional.empty(),
                      envelope.author(),
                      Optional.empty()),
                  e.changes()));
      case PlanEvent.PlanRenamed e ->
          Entries.change(
              plans,
              e.plan(),
              p -> new Plan(p.id(), e.name(), p.map(), p.appliedAt(), p.by(), p.overtaken()));
      case PlanEvent.PlanArranged e ->
          Entries.change(plans, e.plan(), p -> arranged(p, e.changes()));
      case PlanEvent.PlanApplied e ->
          Entries.change(
              plans,
              e.plan(),
              p ->
                  new Plan(
                      p.id(), p.name(), p.map(), Optional.of(e.at()), p.by(), Optional.empty()));
      case PlanEvent.PlanDropped e -> plans.minus(e.plan());
    };
  }

  /** Another plan was applied after it, by a laptop that did not know. */
  static PMap<PlanId, Plan> overtaken(
      PMap<PlanId, Plan> plans, PlanEvent.PlanApplied e, PlanId by) {
    var overtaken = new Plan.Overtaken(by, e.at());
    return Entries.change(
        plans,
        e.plan(),
        p -> new Plan(p.id(), p.name(), p.map(), p.appliedAt(), p.by(), Optional.of(overtaken)));
  }

  private static Plan arranged(Plan plan, List<RoleChange> changes) {
    var map = new LinkedHashMap<>(plan.map());
    for (var change : changes) {
      var before = map.getOrDefault(change.server(), Set.of());
      map.put(change.server(), Set.copyOf(RoleMap.after(before, change)));
    }
    return new Plan(
        plan.id(),
        plan.name(),
        Collections.unmodifiableMap(map),
        plan.appliedAt(),
        plan.by(),
        plan.overtaken());
  }
}
