package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ServerSheet;
import java.util.Optional;
import java.util.Set;

public sealed interface ServerIntent extends Intent {
  record AddServer(ServerId server, ServerSheet sheet) implements ServerIntent {}

  /**
   * @param changed the fields to change; empty for all of them
   */
  record ChangeServer(ServerId server, ServerSheet sheet, Set<ServerSheet.Field> changed)
      implements ServerIntent {
    public ChangeServer {
      changed = Set.copyOf(changed);
    }

    /** All of them. */
    public ChangeServer(ServerId server, ServerSheet sheet) {
      this(server, sheet, Set.of());
    }
  }

  /**
   * Gives a server another place in the order of the reboots.
   *
   * @param before the server that is rebooted next after it; empty for the last place
   */
  record PlaceInReboot(ServerId server, Optional<ServerId> before) implements ServerIntent {}

  record RemoveServer(ServerId server) implements ServerIntent {}
}
