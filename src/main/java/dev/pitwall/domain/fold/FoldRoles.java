package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event.StepUndone;
import dev.pitwall.domain.event.RoleEvent;
import dev.pitwall.domain.event.RoleEvent.RoleMapChanged;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.Layout;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.RoleMapStep;
import dev.pitwall.domain.model.ServerChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folds what happened to the roles, and who plays what. */
final class FoldRoles {
  private FoldRoles() {}

  static Layout apply(Layout layout, RoleEvent event, Envelope envelope) {
    var roles = layout.roles();
    return switch (event) {
      case RoleEvent.RoleDefined e ->
          layout.withRoles(
              Entries.addIfAbsent(
                  roles, e.role(), new Role(e.role(), e.name(), e.mark(), e.tint(), e.icon())));
      case RoleEvent.RoleChanged e ->
          layout.withRoles(
              Entries.change(
                  roles,
                  e.role(),
                  r ->
                      r.with(
                          new Role(r.id(), e.name(), e.mark(), e.tint(), e.icon()), e.changed())));
      case RoleEvent.RoleRetired e -> {
        var role = roles.get(e.role());
        yield role == null
            ? layout
            : new Layout(
                layout.servers(),
                layout.formerServers(),
                roles.minus(e.role()),
                layout.formerRoles().plus(e.role(), role),
                layout.history(),
                layout.changesByStep());
      }
      case RoleMapChanged e -> mapChanged(layout, e, envelope);
    };
  }

  /**
   * Keeps what a step changes in the role map, whether the step is undone now or not: undoing and
   * redoing it changes the same servers again.
   */
  static Layout keepChanges(Layout layout, Envelope envelope) {
    var kept = layout.changesByStep();
    if (envelope.event() instanceof RoleMapChanged event) {
      var changes = kept.getOrDefault(envelope.step(), List.of());
      for (var change : event.changes()) {
        changes = Entries.append(changes, change);
      }
      return layout.withChangesByStep(kept.plus(envelope.step(), changes));
    }
    if (envelope.event() instanceof StepUndone undo) {
      return layout.withChangesByStep(
          kept.plus(envelope.step(), kept.getOrDefault(undo.step(), List.of())));
    }
    return layout;
  }

  static Layout undone(Layout layout, StepUndone event, Envelope envelope) {
    return back(layout, event.step(), envelope);
  }

  /** The servers of a step change, since the step holds no more. */
  static Layout back(Layout layout, StepId step, Envelope envelope) {
    var after = layout;
    for (var change : layout.changesByStep().getOrDefault(step, List.of())) {
      after =
          FoldServers.changed(
              after,
              change.server(),
              ServerChange.Kind.ROLES_BACK,
              envelope.stamp().wall(),
              envelope,
              "");
    }
    return after;
  }

  private static Layout mapChanged(Layout layout, RoleMapChanged event, Envelope envelope) {
    var step =
        new RoleMapStep(
            envelope.step(), event.at(), event.changes(), event.typed(), envelope.author());
    var before = layout.history();
    int place = before.size();
    while (place > 0 && before.get(place - 1).at().isAfter(step.at())) {
      place--;
    }
    boolean newest = place == before.size();
    var history = before.plus(place, step);
    var map = newest ? present(layout, event.changes()) : RoleMap.at(history, Instant.MAX);
    if (newest) {
      event.changes().forEach(change -> RoleMap.apply(map, change));
    }
    var after = layout.withHistory(history);
    for (var change : event.changes()) {
      var now = Set.copyOf(map.getOrDefault(change.server(), Set.of()));
      after =
          after.withServers(Entries.change(after.servers(), change.server(), s -> s.playing(now)));
      after =
          FoldServers.changed(
              after, change.server(), ServerChange.Kind.ROLES, event.at(), envelope, event.typed());
    }
    return after;
  }

  private static Map<ServerId, Set<RoleId>> present(Layout layout, List<RoleChange> changes) {
    var map = new HashMap<ServerId, Set<RoleId>>();
    for (var change : changes) {
      var server = layout.servers().get(change.server());
      if (server != null) {
        map.put(server.id(), new HashSet<>(server.roles()));
      }
    }
    return map;
  }
}
