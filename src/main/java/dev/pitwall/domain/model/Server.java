package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import java.util.List;
import java.util.Set;

/**
 * A contest host in its present state.
 *
 * @param roles what it plays now; empty is "nothing said"
 * @param touches everything that changed it, in the order of the fold
 */
public record Server(
    ServerId id, ServerSheet sheet, Set<RoleId> roles, List<ServerChange> touches) {
  public String name() {
    return sheet.name();
  }
}
