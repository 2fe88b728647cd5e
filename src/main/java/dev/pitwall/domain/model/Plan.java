package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A role map not yet applied.
 *
 * @param map what each server will play; a server that is not named stays as it is
 * @param appliedAt when it became the role map, if it did
 * @param by who drew it
 * @param overtaken when it does not hold though it was applied; over once it is applied again
 */
public record Plan(
    PlanId id,
    String name,
    Map<ServerId, Set<RoleId>> map,
    Optional<Instant> appliedAt,
    Optional<Id.MemberId> by,
    Optional<Overtaken> overtaken) {

  /**
   * It was applied while another laptop, which did not know, applied another plan later.
   *
   * @param by the plan that holds
   * @param at when this one was applied
   */
  public record Overtaken(PlanId by, Instant at) {}

  /** What applying it now would change. Servers that are gone are left out. */
  public List<RoleChange> against(ContestDay day) {
    var now = new HashMap<ServerId, Set<RoleId>>();
    var wanted = new LinkedHashMap<ServerId, Set<RoleId>>();
    for (var server : day.servers().values()) {
      if (map.containsKey(server.id())) {
        now.put(server.id(), server.roles());
        wanted.put(server.id(), map.get(server.id()));
      }
    }
    return RoleMap.difference(now, wanted);
  }
}
