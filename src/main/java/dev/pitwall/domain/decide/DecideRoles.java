package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toMoment;
import static dev.pitwall.domain.decide.Checks.toName;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;
import static dev.pitwall.domain.decide.DecideServers.roleName;

import dev.pitwall.domain.decide.Decision.Rejected;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.RoleEvent;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.RoleIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.SheetField;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides about the roles, and who plays what. */
final class DecideRoles {
  private DecideRoles() {}

  static Decision decide(ContestDay day, RoleIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case RoleIntent.DefineRole i ->
          Decision.unless(
              toPresent(Thing.ROLE, day.roles(), i.role())
                  .or(() -> toRole(day, i.role(), i.name(), i.mark())),
              () ->
                  new RoleEvent.RoleDefined(
                      i.role(), i.name().strip(), i.mark().strip(), i.tint(), i.icon()));
      case RoleIntent.ChangeRole i ->
          Decision.unless(
              toMissing(Thing.ROLE, day.roles(), i.role())
                  .or(() -> toBuiltIn(day, i.role()))
                  .or(() -> toRole(day, i.role(), wanted(day, i).name(), wanted(day, i).mark()))
                  .or(() -> toSame(day.roles().get(i.role()), wanted(day, i))),
              () -> {
                var wanted = wanted(day, i);
                return new RoleEvent.RoleChanged(
                    i.role(),
                    wanted.name(),
                    wanted.mark(),
                    wanted.tint(),
                    wanted.icon(),
                    SheetField.differing(Role.Field.class, day.roles().get(i.role()), wanted));
              });
      case RoleIntent.RetireRole i ->
          Decision.unless(
              toMissing(Thing.ROLE, day.roles(), i.role())
                  .or(() -> toBuiltIn(day, i.role()))
                  .or(() -> toRetiring(day, i.role())),
              () -> new RoleEvent.RoleRetired(i.role()));
      case RoleIntent.ChangeRoles i -> changeRoles(day, i, occasion);
      case RoleIntent.ArrangeRoles i -> arrange(day, i.at(), i.map(), i.typed(), occasion);
    };
  }

  private static Role wanted(ContestDay day, RoleIntent.ChangeRole intent) {
    var given =
        new Role(
            intent.role(),
            intent.name().strip(),
            intent.mark().strip(),
            intent.tint(),
            intent.icon());
    return day.roles().get(intent.role()).with(given, intent.changed());
  }

  private static Optional<Rejection> toRole(ContestDay day, RoleId self, String name, String mark) {
    var others = day.roles().values().stream().filter(r -> !r.id().equals(self)).map(Role::name);
    return toName(Thing.ROLE, name, others)
        .or(
            () ->
                mark.strip().codePointCount(0, mark.strip().length()) == 2
                    ? Optional.empty()
                    : Optional.of(new Rejection.MarkNotTwoLetters(mark)));
  }

  private static Optional<Rejection> toBuiltIn(ContestDay day, RoleId role) {
    return Optional.of(day.roles().get(role))
        .filter(Role::builtIn)
        .map(r -> new Rejection.BuiltInRole(r.name()));
  }

  private static Optional<Rejection> toRetiring(ContestDay day, RoleId role) {
    var players =
        day.servers().values().stream()
            .filter(server -> server.roles().contains(role))
            .map(Server::name)
            .toList();
    return players.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rejection.RoleStillPlayed(roleName(day, role), players));
  }

  private static Decision changeRoles(
      ContestDay day, RoleIntent.ChangeRoles intent, DecisionContext occasion) {
    var wanted = changed(mapAt(day, intent.at()), intent.changes());
    return arrange(day, intent.at(), wanted, "", occasion);
  }

  /** What the named servers play after these changes. */
  static Map<ServerId, Set<RoleId>> changed(
      Map<ServerId, Set<RoleId>> present, List<RoleChange> changes) {
    var wanted = new HashMap<ServerId, Set<RoleId>>();
    for (var change : changes) {
      var before =
          wanted.getOrDefault(change.server(), present.getOrDefault(change.server(), Set.of()));
      var after = RoleMap.after(before, change);
      // Idle excludes every other role: adding one removes the other.
      if (change.added().contains(Role.IDLE)) {
        after.retainAll(change.added());
      } else if (!change.added().isEmpty()) {
        after.remove(Role.IDLE);
      }
      wanted.put(change.server(), after);
    }
    return wanted;
  }

  private static Map<ServerId, Set<RoleId>> mapAt(ContestDay day, Optional<Instant> at) {
    return RoleMap.at(day.roleHistory(), at.orElse(Instant.MAX));
  }

  private static Decision arrange(
      ContestDay day,
      Optional<Instant> at,
      Map<ServerId, Set<RoleId>> wanted,
      String typed,
      DecisionContext occasion) {
    var present = mapAt(day, at);
    var objection = toMoment(at, occasion.now()).or(() -> toMap(day, present, wanted));
    if (objection.isPresent()) {
      return new Rejected(objection.get());
    }
    List<RoleChange> changes = RoleMap.difference(present, wanted);
    return Decision.unless(
        changes.isEmpty() && !typedAnew(day, at, typed)
            ? Optional.of(new Rejection.NothingChanges())
            : Optional.empty(),
        () -> new RoleEvent.RoleMapChanged(at.orElse(occasion.now()), changes, typed));
  }

  /** Why the wanted map is rejected. */
  static Optional<Rejection> toMap(
      ContestDay day, Map<ServerId, Set<RoleId>> present, Map<ServerId, Set<RoleId>> wanted) {
    var changes = RoleMap.difference(present, wanted);
    // Only added roles are checked: a role that was retired elsewhere must not hold its server.
    return firstOf(wanted.keySet().stream(), s -> toMissing(Thing.SERVER, day.servers(), s))
        .or(
            () ->
                firstOf(
                    changes.stream().flatMap(change -> change.added().stream()),
                    role -> toMissing(Thing.ROLE, day.roles(), role)))
        .or(() -> firstOf(changes.stream(), change -> toIdleAtWork(day, change, wanted)));
  }

  /** Other words for the same map are kept: "3=in use by a member" says what no role can. */
  private static boolean typedAnew(ContestDay day, Optional<Instant> at, String typed) {
    var moment = at.orElse(Instant.MAX);
    return !typed.isBlank()
        && day.roleHistory().stream()
            .filter(step -> !step.at().isAfter(moment))
            .reduce((_, newer) -> newer)
            .filter(step -> step.typed().equals(typed))
            .isEmpty();
  }

  private static Optional<Rejection> toIdleAtWork(
      ContestDay day, RoleChange change, Map<ServerId, Set<RoleId>> wanted) {
    var roles = wanted.get(change.server());
    return !change.added().isEmpty() && roles.contains(Role.IDLE) && roles.size() > 1
        ? Optional.of(new Rejection.IdleExcludesOthers(day.servers().get(change.server()).name()))
        : Optional.empty();
  }

  private static <T> Optional<Rejection> firstOf(
      Stream<T> things, Function<T, Optional<Rejection>> objection) {
    return things.map(objection).flatMap(Optional::stream).findFirst();
  }
}
