package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What chips and keys do to the map that is shown, with each server as it stands there. Each action
 * is one step, so one undo takes it back.
 */
final class RoleActions {
  private RoleActions() {}

  static RoleAction toggle(Role role, Server server) {
    return server.roles().contains(role.id()) ? remove(role, server) : add(role, server);
  }

  static RoleAction add(Role role, Server to) {
    return RoleAction.of(RoleAction.Kind.ADD, List.of(plus(role.id(), to)), role.name(), to.name());
  }

  static RoleAction remove(Role role, Server from) {
    return RoleAction.of(
        RoleAction.Kind.REMOVE, List.of(minus(role.id(), from)), role.name(), from.name());
  }

  static RoleAction move(Role role, Server from, Server to) {
    return RoleAction.of(
        RoleAction.Kind.MOVE,
        List.of(minus(role.id(), from), plus(role.id(), to)),
        role.name(),
        from.name(),
        to.name());
  }

  /**
   * The role on one server and on no other.
   *
   * @param servers all there are
   * @return empty when that changes nothing
   */
  static Optional<RoleAction> move(Role role, List<Server> servers, Server to) {
    var from =
        servers.stream()
            .filter(one -> !one.id().equals(to.id()) && one.roles().contains(role.id()))
            .toList();
    if (from.isEmpty()) {
      return to.roles().contains(role.id()) ? Optional.empty() : Optional.of(add(role, to));
    }
    var changes = new ArrayList<RoleChange>();
    from.forEach(one -> changes.add(minus(role.id(), one)));
    if (!to.roles().contains(role.id())) {
      changes.add(plus(role.id(), to));
    }
    var names = from.stream().map(Server::name).collect(Collectors.joining(" "));
    return Optional.of(RoleAction.of(RoleAction.Kind.MOVE, changes, role.name(), names, to.name()));
  }

  /**
   * What dropping a role does.
   *
   * @param from the server it was taken from; empty for the palette
   * @param onto the server it is dropped on; empty for none
   * @return empty when that changes nothing
   */
  static Optional<RoleAction> drop(
      Role role, Optional<Server> from, Optional<Server> onto, boolean copies) {
    if (onto.isEmpty()) {
      return copies ? Optional.empty() : from.map(server -> remove(role, server));
    }
    var to = onto.get();
    if (from.map(Server::id).filter(to.id()::equals).isPresent()) {
      return Optional.empty();
    }
    if (from.isEmpty() || copies) {
      return to.roles().contains(role.id()) ? Optional.empty() : Optional.of(add(role, to));
    }
    return Optional.of(move(role, from.get(), to));
  }

  private static RoleChange plus(RoleId role, Server server) {
    return new RoleChange(server.id(), Set.of(role), Set.of());
  }

  private static RoleChange minus(RoleId role, Server server) {
    return new RoleChange(server.id(), Set.of(), Set.of(role));
  }
}
