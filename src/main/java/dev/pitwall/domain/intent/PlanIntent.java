package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.RoleChange;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What members want with role maps that are not applied yet. */
public sealed interface PlanIntent extends Intent {
  /**
   * @param map what each server shall play; often the present map, to start from
   */
  record DrawPlan(PlanId plan, String name, Map<ServerId, Set<RoleId>> map) implements PlanIntent {}

  record RenamePlan(PlanId plan, String name) implements PlanIntent {}

  /** Some roles come, some go; what is not named stays. */
  record ArrangePlan(PlanId plan, List<RoleChange> changes) implements PlanIntent {}

  /** Applies the plan: the servers play its roles from now on. */
  record ApplyPlan(PlanId plan) implements PlanIntent {}

  record DropPlan(PlanId plan) implements PlanIntent {}
}
