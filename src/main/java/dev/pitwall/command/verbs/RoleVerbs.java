package dev.pitwall.command.verbs;

import dev.pitwall.command.Arguments;
import dev.pitwall.command.CommandResult;
import dev.pitwall.command.Part;
import dev.pitwall.command.RoleSteps;
import dev.pitwall.command.RoleSteps.Step;
import dev.pitwall.command.Sentence;
import dev.pitwall.command.Situation;
import dev.pitwall.command.Slots;
import dev.pitwall.command.Values;
import dev.pitwall.command.Verb;
import dev.pitwall.command.Vocabulary;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.PlanIntent.ApplyPlan;
import dev.pitwall.domain.intent.PlanIntent.DrawPlan;
import dev.pitwall.domain.intent.PlanIntent.DropPlan;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoleIntent.ChangeRoles;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who plays what, now and in a plan. */
final class RoleVerbs {
  private final Vocabulary words;
  private final Part<List<Step>> steps;
  private final Part<Role> role;
  private final Part<Role> whole;
  private final Part<Server> from;
  private final Part<Server> to;
  private final Part<Plan> plan;
  private final Part<String> name = Values.text("command.expects.planName");

  RoleVerbs(Vocabulary words, Slots slots) {
    this.words = words;
    steps = new RoleSteps(slots);
    role = slots.role();
    whole = slots.wholeRole();
    from = slots.server();
    to = slots.server();
    plan = slots.plan();
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("command.about.roles").form(this::change, steps),
        new Verb("command.about.move")
            .form(
                (args, now) -> move(args, whole, now), whole, from, words.of("command.word.to"), to)
            .form(
                (args, now) -> move(args, role, now),
                words.of("command.word.move"),
                role,
                from,
                words.of("command.word.to"),
                to),
        new Verb("command.about.idle").form(this::idle, words.of("command.word.idle"), to),
        new Verb("command.about.plan").form(this::draw, words.of("command.word.plan"), name),
        new Verb("command.about.apply").form(this::apply, words.of("command.word.apply"), plan),
        new Verb("command.about.dropPlan")
            .form(this::drop, words.of("command.word.dropPlan"), plan));
  }

  private CommandResult change(Arguments args, Situation now) {
    var exact = new LinkedHashMap<ServerId, Set<RoleId>>();
    var changes = new ArrayList<RoleChange>();
    for (var step : args.of(steps)) {
      if (step.exactly()) {
        exact.put(step.server().id(), step.added());
      } else {
        changes.add(new RoleChange(step.server().id(), step.added(), step.removed()));
      }
    }
    var intents = new ArrayList<Intent>();
    if (!exact.isEmpty()) {
      intents.add(new ArrangeRoles(Optional.empty(), exact, ""));
    }
    if (!changes.isEmpty()) {
      intents.add(new ChangeRoles(Optional.empty(), changes));
    }
    return result(intents, now);
  }

  private CommandResult move(Arguments args, Part<Role> which, Situation now) {
    var moved = Set.of(args.of(which).id());
    if (!args.of(from).roles().containsAll(moved)) {
      return new CommandResult.Against(
          from,
          Sentence.of("command.against.notPlayed", args.of(from).name(), args.of(which).name()));
    }
    return result(
        List.of(
            new ChangeRoles(
                Optional.empty(),
                List.of(
                    new RoleChange(args.of(from).id(), Set.of(), moved),
                    new RoleChange(args.of(to).id(), moved, Set.of())))),
        now);
  }

  private CommandResult idle(Arguments args, Situation now) {
    return result(
        List.of(
            new ArrangeRoles(Optional.empty(), Map.of(args.of(to).id(), Set.of(Role.IDLE)), "")),
        now);
  }

  private static CommandResult result(List<Intent> intents, Situation now) {
    var intent = intents.size() == 1 ? intents.getFirst() : new Intent.Several(intents);
    var changed = now.afterwards(intent).map(after -> difference(now, after)).orElse("");
    return new CommandResult.Change(
        intent,
        Sentence.of("command.preview.roles", changed),
        Sentence.of("command.done.roles", changed));
  }

  /** {@code s2 +cache −AP}, of each server that changes. */
  private static String difference(Situation now, dev.pitwall.domain.model.ContestDay after) {
    var before = new LinkedHashMap<ServerId, Set<RoleId>>();
    var then = new LinkedHashMap<ServerId, Set<RoleId>>();
    now.day().servers().values().forEach(one -> before.put(one.id(), one.roles()));
    after.servers().values().forEach(one -> then.put(one.id(), one.roles()));
    return written(now, RoleMap.difference(before, then));
  }

  private static String written(Situation now, List<RoleChange> changes) {
    return changes.stream()
        .map(
            change ->
                now.day().server(change.server()).map(Server::name).orElse("?")
                    + names(now, " +", change.added())
                    + names(now, " −", change.removed()))
        .collect(Collectors.joining("   "));
  }

  private static String names(Situation now, String sign, Set<RoleId> roles) {
    return now.day().inOrder(roles).stream()
        .map(one -> sign + one.name())
        .collect(Collectors.joining());
  }

  private CommandResult draw(Arguments args, Situation now) {
    var map = new LinkedHashMap<ServerId, Set<RoleId>>();
    now.day()
        .servers()
        .values()
        .forEach(server -> map.put(server.id(), new LinkedHashSet<>(server.roles())));
    var typed = args.of(name).strip();
    return new CommandResult.Change(
        new DrawPlan(now.ids().plan(), typed, map),
        Sentence.of("command.preview.plan", typed),
        Sentence.of("command.done.plan", typed));
  }

  private CommandResult apply(Arguments args, Situation now) {
    var changes = args.of(plan).against(now.day());
    return new CommandResult.Change(
        new ApplyPlan(args.of(plan).id()),
        Sentence.of("command.preview.apply", args.of(plan).name(), written(now, changes)),
        Sentence.of("command.done.apply", args.of(plan).name()));
  }

  private CommandResult drop(Arguments args, Situation now) {
    return new CommandResult.Change(
        new DropPlan(args.of(plan).id()),
        Sentence.of("command.preview.dropPlan", args.of(plan).name()),
        Sentence.of("command.done.dropPlan", args.of(plan).name()));
  }
}
