package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.PlanIntent.ArrangePlan;
import dev.pitwall.domain.intent.PlanIntent.DrawPlan;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.RoleChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What is done to plans: each one step. */
final class PlanActions {
  private PlanActions() {}

  /** A plan that begins as the present map. */
  static DrawPlan draw(ContestDay day, PlanId id, String name) {
    var map = new LinkedHashMap<ServerId, Set<RoleId>>();
    day.servers().values().forEach(server -> map.put(server.id(), server.roles()));
    return new DrawPlan(id, name, map);
  }

  /**
   * Changes a plan. A server the plan does not name yet (it came later) plays there what it plays
   * now, and is changed from that.
   */
  static Intent arrange(ContestDay day, Plan plan, List<RoleChange> changes) {
    var presentFirst =
        changes.stream()
            .filter(change -> !plan.map().containsKey(change.server()))
            .flatMap(change -> day.server(change.server()).stream())
            .filter(server -> !server.roles().isEmpty())
            .map(server -> new RoleChange(server.id(), server.roles(), Set.of()))
            .toList();
    var arranged = new ArrangePlan(plan.id(), changes);
    return presentFirst.isEmpty()
        ? arranged
        : new Intent.Several(List.of(new ArrangePlan(plan.id(), presentFirst), arranged));
  }
}
