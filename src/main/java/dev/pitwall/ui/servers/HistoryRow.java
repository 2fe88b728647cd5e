package dev.pitwall.ui.servers;

import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Member;
import dev.pitwall.domain.Role;
import dev.pitwall.domain.RoleChange;
import dev.pitwall.domain.RoleMapStep;
import dev.pitwall.domain.Server;
import dev.pitwall.domain.StepId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One step of the role map's history.
 *
 * @param changes such as {@code s2 +AP −cache}: the same in every language
 * @param told the words it was told in; empty when clicked
 */
record HistoryRow(Key key, Instant at, Optional<Member> by, List<String> changes, String told) {

  /** One step of the day may change the map at several moments: an import does. */
  record Key(StepId step, int nth) {}

  /** Newest first. */
  static List<HistoryRow> of(ContestDay day) {
    var keys = keys(day.roleHistory());
    return IntStream.range(0, keys.size())
        .mapToObj(i -> row(day, keys.get(i), day.roleHistory().get(i)))
        .toList()
        .reversed();
  }

  /** The keys of all steps, in their order. */
  static List<Key> keys(List<RoleMapStep> history) {
    var seen = new HashMap<StepId, Integer>();
    return history.stream()
        .map(step -> new Key(step.step(), seen.merge(step.step(), 1, Integer::sum)))
        .toList();
  }

  private static HistoryRow row(ContestDay day, Key key, RoleMapStep step) {
    var order = List.copyOf(day.servers().keySet());
    var changes =
        step.changes().stream()
            .sorted((a, b) -> order.indexOf(a.server()) - order.indexOf(b.server()))
            .map(change -> words(day, change))
            .toList();
    return new HistoryRow(key, step.at(), step.by().flatMap(day::member), changes, step.told());
  }

  private static String words(ContestDay day, RoleChange change) {
    var server = day.server(change.server()).map(Server::name).orElse(change.server().value());
    return Stream.of(
            Stream.of(server), signed(day, "+", change.added()), signed(day, "−", change.removed()))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> signed(ContestDay day, String sign, Set<RoleId> roles) {
    return roles.stream()
        .map(role -> sign + day.role(role).map(Role::name).orElse(role.value()))
        .sorted();
  }
}
