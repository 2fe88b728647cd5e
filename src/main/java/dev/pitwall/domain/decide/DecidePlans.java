package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toName;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;

import dev.pitwall.domain.decide.Decision.Accepted;
import dev.pitwall.domain.decide.Decision.Rejected;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.PlanEvent;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.PlanIntent;
import dev.pitwall.domain.intent.RoleIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RoleMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides about role maps that are not applied yet. */
final class DecidePlans {
  private DecidePlans() {}

  static Decision decide(ContestDay day, PlanIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case PlanIntent.DrawPlan i ->
          Decision.unless(
              toPresent(Thing.PLAN, day.plans(), i.plan())
                  .or(() -> toPlanName(day, i.plan(), i.name()))
                  .or(() -> DecideRoles.toMap(day, Map.of(), i.map())),
              () -> new PlanEvent.PlanDrawn(i.plan(), i.name().strip(), whole(i.map())));
      case PlanIntent.RenamePlan i ->
          Decision.unless(
              toMissing(Thing.PLAN, day.plans(), i.plan())
                  .or(() -> toPlanName(day, i.plan(), i.name()))
                  .or(() -> toSame(day.plans().get(i.plan()).name(), i.name().strip())),
              () -> new PlanEvent.PlanRenamed(i.plan(), i.name().strip()));
      case PlanIntent.ArrangePlan i ->
          toMissing(Thing.PLAN, day.plans(), i.plan())
              .<Decision>map(Rejected::new)
              .orElseGet(() -> arrange(day, i));
      case PlanIntent.ApplyPlan i ->
          toMissing(Thing.PLAN, day.plans(), i.plan())
              .<Decision>map(Rejected::new)
              .orElseGet(() -> apply(day, day.plans().get(i.plan()), occasion));
      case PlanIntent.DropPlan i ->
          Decision.unless(
              toMissing(Thing.PLAN, day.plans(), i.plan()),
              () -> new PlanEvent.PlanDropped(i.plan()));
    };
  }

  private static Optional<Rejection> toPlanName(ContestDay day, PlanId self, String name) {
    var others = day.plans().values().stream().filter(p -> !p.id().equals(self)).map(Plan::name);
    return toName(Thing.PLAN, name, others);
  }

  /** A server that shall play nothing is in the plan too: that is not the same as unnamed. */
  private static List<RoleChange> whole(Map<ServerId, Set<RoleId>> map) {
    return map.entrySet().stream()
        .map(entry -> new RoleChange(entry.getKey(), entry.getValue(), Set.of()))
        .toList();
  }

  private static Decision arrange(ContestDay day, PlanIntent.ArrangePlan intent) {
    var plan = day.plans().get(intent.plan());
    var wanted = DecideRoles.changed(plan.map(), intent.changes());
    var objection = DecideRoles.toMap(day, plan.map(), wanted);
    if (objection.isPresent()) {
      return new Rejected(objection.get());
    }
    var changes = new ArrayList<>(RoleMap.difference(plan.map(), wanted));
    for (var server : wanted.keySet()) {
      if (!plan.map().containsKey(server) && wanted.get(server).isEmpty()) {
        changes.add(new RoleChange(server, Set.of(), Set.of()));
      }
    }
    return Decision.unless(
        changes.isEmpty() ? Optional.of(new Rejection.NothingChanges()) : Optional.empty(),
        () -> new PlanEvent.PlanArranged(plan.id(), changes));
  }

  /** Also what came before an event that is still missing: its plan is on the map. */
  private static Map<Origin, Long> seen(ContestDay day, DecisionContext occasion) {
    var seen = new HashMap<>(day.heads());
    day.history().plansApplied().forEach((origin, newest) -> seen.merge(origin, newest, Math::max));
    seen.putIfAbsent(occasion.next().origin(), 0L);
    return seen;
  }

  private static Decision apply(ContestDay day, Plan plan, DecisionContext occasion) {
    var wanted = new HashMap<>(plan.map());
    wanted.keySet().retainAll(day.servers().keySet());
    var decision =
        DecideRoles.decide(
            day, new RoleIntent.ArrangeRoles(Optional.empty(), wanted, ""), occasion);
    return switch (decision) {
      case Rejected rejected -> rejected;
      case Accepted accepted -> {
        var events = new ArrayList<>(accepted.events());
        events.add(new PlanEvent.PlanApplied(plan.id(), occasion.now(), seen(day, occasion)));
        yield new Accepted(events);
      }
    };
  }
}
