package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.Tint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public sealed interface RoleIntent extends Intent {
  record DefineRole(RoleId role, String name, String mark, Tint tint, String icon)
      implements RoleIntent {}

  /**
   * @param changed the fields to change; empty for all of them
   */
  record ChangeRole(
      RoleId role, String name, String mark, Tint tint, String icon, Set<Role.Field> changed)
      implements RoleIntent {
    public ChangeRole {
      changed = Set.copyOf(changed);
    }

    /** All of them. */
    public ChangeRole(RoleId role, String name, String mark, Tint tint, String icon) {
      this(role, name, mark, tint, icon, Set.of());
    }
  }

  record RetireRole(RoleId role) implements RoleIntent {}

  /** Some roles come, some go; what is not named stays. */
  record ChangeRoles(Optional<Instant> at, List<RoleChange> changes) implements RoleIntent {}

  /**
   * These servers play exactly these roles; servers not named stay as they are.
   *
   * @param typed the words it was typed in; empty when clicked
   */
  record ArrangeRoles(Optional<Instant> at, Map<ServerId, Set<RoleId>> map, String typed)
      implements RoleIntent {}
}
