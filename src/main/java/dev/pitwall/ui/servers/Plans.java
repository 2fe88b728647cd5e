package dev.pitwall.ui.servers;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.PlanIntent.ApplyPlan;
import dev.pitwall.domain.intent.PlanIntent.DrawPlan;
import dev.pitwall.domain.intent.PlanIntent.DropPlan;
import dev.pitwall.domain.intent.PlanIntent.RenamePlan;
import dev.pitwall.domain.model.Names;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws, applies, renames and drops plans, and leads from one map to the next. */
final class Plans {
  /** A name typed for a plan. */
  record Typed(PlanId plan, String name) {}

  private final FxTexts texts;
  private final Desk desk;
  private final SubmitQueue<Typed> names;
  private final IdSource ids;
  private final ServersModel model;

  /** Steps whose answer is due: a key pressed twice before it means one step. */
  private final Set<Object> due = new HashSet<>();

  /** The name submitted last. */
  private Optional<Typed> newest = Optional.empty();

  Plans(FxTexts texts, Desk desk, IdSource ids, ServersModel model) {
    this.texts = texts;
    this.desk = desk;
    this.names = new SubmitQueue<>(desk, Typed::name);
    this.ids = ids;
    this.model = model;
  }

  /** Copies the present map into a new plan and shows it. */
  void draw() {
    var id = ids.plan();
    var name = freeName();
    step(
        DrawPlan.class,
        PlanActions.draw(model.day().get(), id, name),
        done -> {
          model.shown().set(new ShownMap.Planned(id));
          desk.report(done, "servers.plan.done.drawn", name);
        });
  }

  private void step(Object what, Intent intent, Consumer<Outcome.Done> done) {
    if (due.add(what)) {
      desk.submit(
          intent,
          written -> {
            due.remove(what);
            done.accept(written);
          },
          reason -> {
            due.remove(what);
            desk.refuse(reason);
          },
          _ -> due.remove(what));
    }
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
                step(
                    new ApplyPlan(plan.id()),
                    new ApplyPlan(plan.id()),
                    done -> {
                      model.shown().set(ShownMap.NOW);
                      desk.report(done, "servers.plan.done.applied", plan.name());
                    }));
  }

  void drop() {
    model
        .plan()
        .ifPresent(
            plan ->
                step(
                    new DropPlan(plan.id()),
                    new DropPlan(plan.id()),
                    done -> {
                      model.shown().set(ShownMap.NOW);
                      desk.report(done, "servers.plan.done.dropped", plan.name());
                    }));
  }

  /** Names that came back. */
  ReturnedLines<Typed> returned(Function<Typed, Optional<Typed>> typed, Predicate<Typed> putBack) {
    return new ReturnedLines<>(texts, "servers-plan-name", names, typed, putBack);
  }

  /**
   * @param cameBack is called when the name was not taken
   */
  void rename(PlanId id, String name, Runnable cameBack) {
    var typed = new Typed(id, name);
    var plan = Optional.ofNullable(model.day().get().plans().get(id));
    // While another name is on its way, the one that is shown does not belong to this one.
    boolean same =
        names.isBusy()
            ? newest.equals(Optional.of(typed))
            : plan.filter(one -> one.name().equals(name.strip())).isPresent();
    if (plan.isPresent() && !same) {
      newest = Optional.of(typed);
      names.submit(
          typed,
          new RenamePlan(id, name),
          done -> desk.report(done, "servers.plan.done.renamed", plan.get().name(), name.strip()),
          cameBack);
    }
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
