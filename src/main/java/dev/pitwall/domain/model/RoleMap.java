package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who plays what, at any moment: a replay of the role map's steps. */
public final class RoleMap {
  private RoleMap() {}

  /** The map that held at {@code moment}. Servers of which nothing was said are not in it. */
  public static Map<ServerId, Set<RoleId>> at(List<RoleMapStep> history, Instant moment) {
    var map = new HashMap<ServerId, Set<RoleId>>();
    for (var step : history) {
      if (step.at().isAfter(moment)) {
        break;
      }
      step.changes().forEach(change -> apply(map, change));
    }
    return map;
  }

  /**
   * The map at each of some moments, found in one pass over the history.
   *
   * @param moments oldest first
   */
  public static List<Map<ServerId, Set<RoleId>>> at(
      List<RoleMapStep> history, List<Instant> moments) {
    var maps = new ArrayList<Map<ServerId, Set<RoleId>>>(moments.size());
    var map = new HashMap<ServerId, Set<RoleId>>();
    int next = 0;
    for (var moment : moments) {
      for (; next < history.size() && !history.get(next).at().isAfter(moment); next++) {
        history.get(next).changes().forEach(change -> apply(map, change));
      }
      maps.add(Map.copyOf(map));
    }
    return maps;
  }

  public static void apply(Map<ServerId, Set<RoleId>> map, RoleChange change) {
    map.put(change.server(), after(map.getOrDefault(change.server(), Set.of()), change));
  }

  /** What a server that played {@code roles} plays after a change of it. */
  public static Set<RoleId> after(Set<RoleId> roles, RoleChange change) {
    var now = new HashSet<>(roles);
    now.removeAll(change.removed());
    now.addAll(change.added());
    return now;
  }

  /** What turns {@code now} into {@code wanted}; servers that stay as they are are left out. */
  public static List<RoleChange> difference(
      Map<ServerId, Set<RoleId>> now, Map<ServerId, Set<RoleId>> wanted) {
    var changes = new LinkedHashMap<ServerId, RoleChange>();
    wanted.forEach(
        (server, roles) -> {
          var present = now.getOrDefault(server, Set.of());
          var added = new LinkedHashSet<>(roles);
          added.removeAll(present);
          var removed = new LinkedHashSet<>(present);
          removed.removeAll(roles);
          if (!added.isEmpty() || !removed.isEmpty()) {
            changes.put(server, new RoleChange(server, added, removed));
          }
        });
    return List.copyOf(changes.values());
  }
}
