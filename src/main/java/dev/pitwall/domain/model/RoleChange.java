package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import java.util.Set;

/**
 * One server's part of a step of the role map. Recorded as what was added and removed, not as the
 * new whole: two members who give the same server two roles at once both get their way.
 */
public record RoleChange(ServerId server, Set<RoleId> added, Set<RoleId> removed) {
  public RoleChange {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }
}
