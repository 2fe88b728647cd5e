package dev.pitwall.domain;

import static dev.pitwall.domain.DecideContest.toSame;
import static dev.pitwall.domain.Objections.toMissing;
import static dev.pitwall.domain.Objections.toMoment;
import static dev.pitwall.domain.Objections.toName;
import static dev.pitwall.domain.Objections.toPresent;

import dev.pitwall.domain.Decision.Rejected;
import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Rejection.Thing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides about servers, roles and who plays what. */
final class DecideServers {
  private DecideServers() {}

  static Decision decide(ContestDay day, ServerIntent intent) {
    return switch (intent) {
      case ServerIntent.AddServer i ->
          Decision.unless(
              toPresent(Thing.SERVER, day.servers(), i.server())
                  .or(() -> toSheet(day, i.server(), i.sheet())),
              () -> new ServerEvent.ServerAdded(i.server(), tidy(i.sheet())));
      case ServerIntent.ChangeServer i ->
          Decision.unless(
              toMissing(Thing.SERVER, day.servers(), i.server())
                  .or(() -> toSheet(day, i.server(), i.sheet()))
                  .or(() -> toSame(day.servers().get(i.server()).sheet(), tidy(i.sheet()))),
              () -> {
                var wanted = tidy(i.sheet());
                var now = day.servers().get(i.server()).sheet();
                return new ServerEvent.ServerChanged(
                    i.server(), wanted, SheetField.differing(ServerSheet.Field.class, now, wanted));
              });
      case ServerIntent.RemoveServer i ->
          Decision.unless(
              toMissing(Thing.SERVER, day.servers(), i.server())
                  .or(() -> toRemoving(day, day.servers().get(i.server()))),
              () -> new ServerEvent.ServerRemoved(i.server()));
    };
  }

  private static Optional<Rejection> toSheet(ContestDay day, ServerId self, ServerSheet sheet) {
    var others =
        day.servers().values().stream().filter(s -> !s.id().equals(self)).map(Server::name);
    return toName(Thing.SERVER, sheet.name(), others)
        .or(
            () ->
                Objections.toLength(
                    Thing.SERVER,
                    sheet.sshAlias(),
                    sheet.spec(),
                    sheet.note(),
                    sheet.sshUser(),
                    sheet.proxyJump()))
        .or(
            () ->
                sheet
                    .sshPort()
                    .filter(port -> port < 1 || port > 65_535)
                    .map(Rejection.NotAPort::new));
  }

  private static ServerSheet tidy(ServerSheet sheet) {
    return new ServerSheet(
        sheet.name().strip(),
        sheet.addresses().stream().map(String::strip).filter(a -> !a.isEmpty()).toList(),
        sheet.sshAlias().strip(),
        sheet.external(),
        sheet.spec().strip(),
        sheet.note().strip(),
        sheet.sshUser().strip(),
        sheet.sshPort(),
        sheet.proxyJump().strip());
  }

  private static Optional<Rejection> toRemoving(ContestDay day, Server server) {
    var played = server.roles().stream().filter(role -> !role.equals(Role.IDLE));
    var names = played.map(role -> roleName(day, role)).sorted().toList();
    if (!names.isEmpty()) {
      return Optional.of(new Rejection.ServerStillPlays(server.name(), names));
    }
    return day.openRound()
        .filter(_ -> !server.sheet().external())
        .map(_ -> new Rejection.ServerInOpenRound(server.name()));
  }

  private static String roleName(ContestDay day, RoleId role) {
    return day.role(role).map(Role::name).orElse(role.value());
  }

  static Decision decide(ContestDay day, RoleIntent intent, Occasion occasion) {
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
                  .or(() -> toRole(day, i.role(), i.name(), i.mark()))
                  .or(
                      () ->
                          toSame(
                              day.roles().get(i.role()),
                              new Role(
                                  i.role(),
                                  i.name().strip(),
                                  i.mark().strip(),
                                  i.tint(),
                                  i.icon()))),
              () -> {
                var wanted =
                    new Role(i.role(), i.name().strip(), i.mark().strip(), i.tint(), i.icon());
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
      case RoleIntent.ArrangeRoles i -> arrange(day, i.at(), i.map(), i.told(), occasion);
    };
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
      ContestDay day, RoleIntent.ChangeRoles intent, Occasion occasion) {
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
      // Work ends idleness, and idleness ends work: whoever says one does not want the other.
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
      String told,
      Occasion occasion) {
    var present = mapAt(day, at);
    var objection = toMoment(at, occasion.now()).or(() -> toMap(day, present, wanted));
    if (objection.isPresent()) {
      return new Rejected(objection.get());
    }
    List<RoleChange> changes = RoleMap.difference(present, wanted);
    return Decision.unless(
        changes.isEmpty() && !toldAnew(day, at, told)
            ? Optional.of(new Rejection.NothingChanges())
            : Optional.empty(),
        () -> new RoleEvent.RoleMapChanged(at.orElse(occasion.now()), changes, told));
  }

  /** What stands against the wanted map. */
  static Optional<Rejection> toMap(
      ContestDay day, Map<ServerId, Set<RoleId>> present, Map<ServerId, Set<RoleId>> wanted) {
    var changes = RoleMap.difference(present, wanted);
    // Only what comes is asked about: a role that was retired elsewhere must not hold its server.
    return firstOf(wanted.keySet().stream(), s -> toMissing(Thing.SERVER, day.servers(), s))
        .or(
            () ->
                firstOf(
                    changes.stream().flatMap(change -> change.added().stream()),
                    role -> toMissing(Thing.ROLE, day.roles(), role)))
        .or(() -> firstOf(changes.stream(), change -> toIdleAtWork(day, change, wanted)));
  }

  /** Other words for the same map are kept: "3=in use by a member" says what no role can. */
  private static boolean toldAnew(ContestDay day, Optional<Instant> at, String told) {
    var moment = at.orElse(Instant.MAX);
    return !told.isBlank()
        && day.roleHistory().stream()
            .filter(step -> !step.at().isAfter(moment))
            .reduce((_, newer) -> newer)
            .filter(step -> step.told().equals(told))
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
