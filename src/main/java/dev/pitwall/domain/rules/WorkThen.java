package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleMap;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which servers had work at any moment, and which. An idle server and one of which nothing was said
 * have none, so that moving a server from the one to the other changes nothing a run could notice.
 */
final class WorkThen {
  private final TreeMap<Instant, Map<ServerId, Set<RoleId>>> since = new TreeMap<>();

  static WorkThen of(ContestDay day) {
    var then = new WorkThen();
    var map = new HashMap<ServerId, Set<RoleId>>();
    for (var step : day.roleHistory()) {
      for (var change : step.changes()) {
        map.merge(
            change.server(),
            RoleMap.after(map.getOrDefault(change.server(), Set.of()), change),
            (_, now) -> now);
      }
      then.since.put(step.at(), working(map));
    }
    return then;
  }

  private static Map<ServerId, Set<RoleId>> working(Map<ServerId, Set<RoleId>> map) {
    var working = new HashMap<ServerId, Set<RoleId>>();
    map.forEach(
        (server, roles) -> {
          var work = new HashSet<>(roles);
          work.remove(Role.IDLE);
          if (!work.isEmpty()) {
            working.put(server, Set.copyOf(work));
          }
        });
    return Map.copyOf(working);
  }

  /** The servers with work at that moment, and their roles. */
  Map<ServerId, Set<RoleId>> at(Instant moment) {
    var entry = since.floorEntry(moment);
    return entry == null ? Map.of() : entry.getValue();
  }
}
