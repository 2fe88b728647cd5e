package dev.pitwall.domain;

import dev.pitwall.domain.Id.PlanId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of the fold that knows the role maps that are not applied yet. */
final class FoldPlans {
  final Section<PlanId, Plan> plans = new Section<>();

  void adopt(ContestDay day) {
    plans.adopt(day.plans());
  }

  void apply(PlanEvent event, Envelope envelope) {
    switch (event) {
      case PlanEvent.PlanDrawn e ->
          plans.putIfAbsent(
              e.plan(),
              arranged(
                  new Plan(e.plan(), e.name(), Map.of(), Optional.empty(), envelope.author()),
                  e.changes()));
      case PlanEvent.PlanRenamed e ->
          plans.change(e.plan(), p -> new Plan(p.id(), e.name(), p.map(), p.appliedAt(), p.by()));
      case PlanEvent.PlanArranged e -> plans.change(e.plan(), p -> arranged(p, e.changes()));
      case PlanEvent.PlanApplied e ->
          plans.change(
              e.plan(), p -> new Plan(p.id(), p.name(), p.map(), Optional.of(e.at()), p.by()));
      case PlanEvent.PlanDropped e -> plans.remove(e.plan());
    }
  }

  private static Plan arranged(Plan plan, List<RoleChange> changes) {
    var map = new LinkedHashMap<>(plan.map());
    for (var change : changes) {
      var before = map.getOrDefault(change.server(), Set.of());
      map.put(change.server(), Set.copyOf(RoleMap.after(before, change)));
    }
    return new Plan(
        plan.id(), plan.name(), Collections.unmodifiableMap(map), plan.appliedAt(), plan.by());
  }
}
