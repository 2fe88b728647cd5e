package dev.pitwall.domain;

import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.ServerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the fold that knows the servers, the roles, and who plays what. */
final class FoldServers {
  final Section<ServerId, Server> servers = new Section<>();
  final Section<RoleId, Role> roles = new Section<>();
  final Section<ServerId, Server> formerServers = new Section<>();
  final Section<RoleId, Role> formerRoles = new Section<>();
  List<RoleMapStep> roleHistory = List.of();

  /**
   * What each step did to the role map, or took back or brought back there: taking it back is a
   * change of the servers too.
   */
  private final Map<StepId, List<RoleChange>> roleChanges = new HashMap<>();

  FoldServers() {
    Role.BUILT_IN.forEach(role -> roles.put(role.id(), role));
  }

  void adopt(ContestDay day) {
    servers.adopt(day.servers());
    roles.adopt(day.roles());
    formerServers.adopt(day.former().servers());
    formerRoles.adopt(day.former().roles());
    roleHistory = day.roleHistory();
  }

  void apply(ServerEvent event) {
    switch (event) {
      case ServerEvent.ServerAdded e ->
          servers.putIfAbsent(e.server(), new Server(e.server(), e.sheet(), Set.of(), List.of()));
      case ServerEvent.ServerChanged e ->
          servers.change(
              e.server(),
              s ->
                  new Server(
                      s.id(), s.sheet().with(e.sheet(), e.changed()), s.roles(), s.touches()));
      case ServerEvent.ServerRemoved e ->
          servers.remove(e.server()).ifPresent(s -> formerServers.put(s.id(), s));
    }
  }

  void apply(RoleEvent event, Envelope envelope) {
    switch (event) {
      case RoleEvent.RoleDefined e ->
          roles.putIfAbsent(e.role(), new Role(e.role(), e.name(), e.mark(), e.tint(), e.icon()));
      case RoleEvent.RoleChanged e ->
          roles.change(
              e.role(),
              r -> r.with(new Role(r.id(), e.name(), e.mark(), e.tint(), e.icon()), e.changed()));
      case RoleEvent.RoleRetired e ->
          roles.remove(e.role()).ifPresent(r -> formerRoles.put(r.id(), r));
      case RoleEvent.RoleMapChanged e -> roleMap(e, envelope);
    }
  }

  /** Undone steps too: undoing and redoing them changes the servers again. */
  void remember(Envelope envelope) {
    switch (envelope.event()) {
      case RoleEvent.RoleMapChanged change ->
          change
              .changes()
              .forEach(
                  one ->
                      roleChanges.merge(
                          envelope.step(), List.of(one), (all, _) -> Section.plus(all, one)));
      case Event.StepUndone undo ->
          roleChanges.put(envelope.step(), roleChanges.getOrDefault(undo.step(), List.of()));
      case Event _ -> {
        // Nothing else moves roles.
      }
    }
  }

  void undone(Event.StepUndone event, Envelope envelope) {
    roleChanges
        .getOrDefault(event.step(), List.of())
        .forEach(
            change ->
                touch(change.server(), Touch.Kind.ROLES, envelope.stamp().wall(), envelope, ""));
  }

  void touch(ServerId server, Touch.Kind kind, Instant at, Envelope envelope, String what) {
    var touch = new Touch(envelope.id(), kind, at, envelope.author(), what);
    servers.change(
        server, s -> new Server(s.id(), s.sheet(), s.roles(), Section.plus(s.touches(), touch)));
  }

  private void roleMap(RoleEvent.RoleMapChanged event, Envelope envelope) {
    var step =
        new RoleMapStep(
            envelope.step(), event.at(), event.changes(), event.told(), envelope.author());
    int place = roleHistory.size();
    while (place > 0 && roleHistory.get(place - 1).at().isAfter(step.at())) {
      place--;
    }
    boolean newest = place == roleHistory.size();
    var history = new ArrayList<>(roleHistory);
    history.add(place, step);
    roleHistory = Collections.unmodifiableList(history);
    var map = newest ? present(event.changes()) : RoleMap.at(roleHistory, Instant.MAX);
    if (newest) {
      event.changes().forEach(change -> RoleMap.apply(map, change));
    }
    for (var change : event.changes()) {
      var now = Set.copyOf(map.getOrDefault(change.server(), Set.of()));
      servers.change(change.server(), s -> new Server(s.id(), s.sheet(), now, s.touches()));
      touch(change.server(), Touch.Kind.ROLES, event.at(), envelope, event.told());
    }
  }

  private Map<ServerId, Set<RoleId>> present(List<RoleChange> changes) {
    var map = new HashMap<ServerId, Set<RoleId>>();
    for (var change : changes) {
      servers.get(change.server()).ifPresent(s -> map.put(s.id(), new HashSet<>(s.roles())));
    }
    return map;
  }
}
