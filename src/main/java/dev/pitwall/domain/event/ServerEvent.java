package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ServerSheet;
import java.util.Set;

public sealed interface ServerEvent extends Event {
  record ServerAdded(ServerId server, ServerSheet sheet) implements ServerEvent {}

  /**
   * @param sheet as its author saw it afterwards
   * @param changed the fields it changes; empty for all of them
   */
  record ServerChanged(ServerId server, ServerSheet sheet, Set<ServerSheet.Field> changed)
      implements ServerEvent, Event.FieldsChanged {
    public ServerChanged {
      changed = Set.copyOf(changed);
    }

    @Override
    public ServerId thing() {
      return server;
    }
  }

  /**
   * The server got another place in the order of the reboots.
   *
   * @param place orders the servers, smallest first
   */
  record RebootPlaced(ServerId server, double place) implements ServerEvent {}

  record ServerRemoved(ServerId server) implements ServerEvent {}
}
