package dev.pitwall.domain;

import dev.pitwall.domain.Id.RoleId;
import java.time.Instant;
import java.util.List;

public sealed interface RoleEvent extends Event {
  /** A role of the team's own came to be. */
  record RoleDefined(RoleId role, String name, String mark, Tint tint, String icon)
      implements RoleEvent {}

  record RoleChanged(RoleId role, String name, String mark, Tint tint, String icon)
      implements RoleEvent {}

  record RoleRetired(RoleId role) implements RoleEvent {}

  /**
   * @param at since when the map holds
   * @param changes empty when the same map was only told in other words
   * @param told the words it was told in; empty when it was clicked
   */
  record RoleMapChanged(Instant at, List<RoleChange> changes, String told) implements RoleEvent {
    public RoleMapChanged {
      changes = List.copyOf(changes);
    }
  }
}
