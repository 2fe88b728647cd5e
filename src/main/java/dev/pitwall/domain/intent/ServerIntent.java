package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ServerSheet;
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

  record RemoveServer(ServerId server) implements ServerIntent {}
}
