package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A contest host in its present state.
 *
 * @param roles what it plays now; empty is "nothing said"
 * @param touches everything that changed it, in the order of the fold
 * @param rebootPlace orders the servers of a round, smallest first; equal places by id
 */
public record Server(
    ServerId id,
    ServerSheet sheet,
    Set<RoleId> roles,
    List<ServerChange> touches,
    double rebootPlace) {
  private static final Comparator<Server> REBOOT_ORDER =
      Comparator.comparingDouble(Server::rebootPlace).thenComparing(server -> server.id().value());

  /** The servers of a day in the order in which the team agreed to reboot them. */
  public static List<Server> inRebootOrder(ContestDay day) {
    return day.servers().values().stream().sorted(REBOOT_ORDER).toList();
  }

  /** The same server, described otherwise. */
  public Server with(ServerSheet other) {
    return new Server(id, other, roles, touches, rebootPlace);
  }

  /** The same server, with these roles. */
  public Server playing(Set<RoleId> other) {
    return new Server(id, sheet, other, touches, rebootPlace);
  }

  public String name() {
    return sheet.name();
  }
}
