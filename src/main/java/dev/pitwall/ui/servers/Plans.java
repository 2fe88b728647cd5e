package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.PlanIntent.ApplyPlan;
import dev.pitwall.domain.intent.PlanIntent.DropPlan;
import dev.pitwall.domain.intent.PlanIntent.RenamePlan;
import dev.pitwall.domain.model.Names;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws, applies, renames and drops plans, and leads from one map to the next. */
final class Plans {
  private final FxTexts texts;
  private final Desk desk;
  private final Turn turn;
  private final IdSource ids;
  private final ServersModel model;

  Plans(FxTexts texts, Desk desk, IdSource ids, ServersModel model) {
    this.texts = texts;
    this.desk = desk;
    this.turn = new Turn(desk);
    this.ids = ids;
    this.model = model;
  }

  /** Copies the present map into a new plan and shows it. */
  void draw() {
    var id = ids.plan();
    var name = freeName();
    turn.submit(
        PlanDeeds.draw(model.day().get(), id, name),
        done -> {
          model.shown().set(new ShownMap.Planned(id));
          desk.say(done, "servers.plan.said.drawn", name);
        },
        desk::refuse);
  }

  private String freeName() {
    var taken =
        model.day().get().plans().values().stream()
            .map(plan -> Names.plain(plan.name()))
            .collect(Collectors.toSet());
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> texts.now().of("servers.plan.name", n))
        .filter(name -> !taken.contains(Names.plain(name)))
        .findFirst()
        .orElseThrow();
  }

  /** The plan that is shown becomes the role map, and the present map is shown again. */
  void apply() {
    model
        .plan()
        .ifPresent(
            plan ->
                turn.submit(
                    new ApplyPlan(plan.id()),
                    done -> {
                      model.shown().set(ShownMap.NOW);
                      desk.say(done, "servers.plan.said.applied", plan.name());
                    },
                    desk::refuse));
  }

  void drop() {
    model
        .plan()
        .ifPresent(
            plan ->
                turn.submit(
                    new DropPlan(plan.id()),
                    done -> {
                      model.shown().set(ShownMap.NOW);
                      desk.say(done, "servers.plan.said.dropped", plan.name());
                    },
                    desk::refuse));
  }

  /**
   * @param refused puts back what the plan is called
   */
  void rename(PlanId id, String name, Runnable refused) {
    var plan = Optional.ofNullable(model.day().get().plans().get(id));
    plan.filter(one -> !one.name().equals(name.strip()))
        .ifPresent(
            one ->
                turn.submit(
                    new RenamePlan(id, name),
                    done -> desk.say(done, "servers.plan.said.renamed", one.name(), name.strip()),
                    reason -> {
                      refused.run();
                      desk.refuse(reason);
                    }));
  }

  /** Shows the next map: now, then the plans in their order, around. */
  void walk(int by) {
    List<ShownMap> maps = new ArrayList<>(List.of(ShownMap.NOW));
    // As the tabs stand: what was applied is at the end.
    model.day().get().plans().values().stream()
        .sorted(Comparator.comparing(plan -> plan.appliedAt().isPresent()))
        .map(plan -> new ShownMap.Planned(plan.id()))
        .forEach(maps::add);
    int present = Math.max(0, maps.indexOf(model.shown().get()));
    model.shown().set(maps.get(Math.floorMod(present + by, maps.size())));
  }

  /**
   * Back to the present map.
   *
   * @return false when no plan is shown
   */
  boolean leave() {
    boolean planned = model.shown().get() instanceof ShownMap.Planned;
    if (planned) {
      model.shown().set(ShownMap.NOW);
    }
    return planned;
  }
}
