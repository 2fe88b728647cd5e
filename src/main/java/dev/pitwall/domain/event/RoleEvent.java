package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.Tint;
import java.time.Instant;
import java.util.List;
import java.util.Set;

public sealed interface RoleEvent extends Event {
  /** A role of the team's own came to be. */
  record RoleDefined(RoleId role, String name, String mark, Tint tint, String icon)
      implements RoleEvent {}

  /**
   * @param changed the fields it changes; empty for all of them
   */
  record RoleChanged(
      RoleId role, String name, String mark, Tint tint, String icon, Set<Role.Field> changed)
      implements RoleEvent, Event.FieldsChanged {
    public RoleChanged {
      changed = Set.copyOf(changed);
    }

    @Override
    public RoleId thing() {
      return role;
    }
  }

  record RoleRetired(RoleId role) implements RoleEvent {}

  /**
   * @param at since when the map holds
   * @param changes empty when the same map was only typed in other words
   * @param typed the words it was typed in; empty when it was clicked
   */
  record RoleMapChanged(Instant at, List<RoleChange> changes, String typed)
      implements RoleEvent, Event.Timed {
    public RoleMapChanged {
      changes = List.copyOf(changes);
    }
  }
}
