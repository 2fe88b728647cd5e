package dev.pitwall.text;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.Server;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of the role map as people read them: {@code s2 +AP −cache}, in every language. */
public final class ChangeText {
  private ChangeText() {}

  /** One a server, in the servers' order. */
  public static List<String> of(ContestDay day, Collection<RoleChange> changes) {
    var order = List.copyOf(day.servers().keySet());
    return changes.stream()
        .sorted((a, b) -> order.indexOf(a.server()) - order.indexOf(b.server()))
        .map(change -> server(day, change) + " " + roles(day, change))
        .toList();
  }

  private static String server(ContestDay day, RoleChange change) {
    return day.server(change.server()).map(Server::name).orElse(change.server().value());
  }

  /** {@code +AP −cache}. */
  public static String roles(ContestDay day, RoleChange change) {
    return Stream.concat(signed(day, "+", change.added()), signed(day, "−", change.removed()))
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> signed(ContestDay day, String sign, Set<RoleId> roles) {
    return roles.stream()
        .map(role -> sign + day.role(role).map(Role::name).orElse(role.value()))
        .sorted();
  }
}
