package dev.pitwall.ui.servers;

import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Member;
import dev.pitwall.domain.Role;
import dev.pitwall.domain.RoleMap;
import dev.pitwall.domain.Server;
import dev.pitwall.domain.Touch;
import dev.pitwall.domain.rules.RunLock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One server as its card shows it.
 *
 * @param roles in the palette's order
 * @param inPlay a run is on that it takes part in: not to be touched
 * @param touched what changed it last
 * @param past shown as it was: nothing can be changed
 */
record CardState(
    Server server, List<Role> roles, boolean inPlay, Optional<Touched> touched, boolean past) {

  /** A touch and who did it, where known. */
  record Touched(Touch touch, Optional<Member> by) {}

  ServerId id() {
    return server.id();
  }

  static List<CardState> now(ContestDay day) {
    var inPlay = RunLock.inPlay(day);
    return day.servers().values().stream()
        .map(
            server ->
                new CardState(
                    server,
                    day.inOrder(server.roles()),
                    inPlay.contains(server.id()),
                    touched(day, server),
                    false))
        .toList();
  }

  /** The map right after a step; servers removed since are in it when they had work. */
  static List<CardState> after(ContestDay day, HistoryRow.Key step) {
    var map = mapAfter(day, step);
    return Stream.concat(
            day.servers().values().stream(),
            day.former().servers().values().stream()
                .filter(server -> !map.getOrDefault(server.id(), Set.of()).isEmpty()))
        .map(
            server ->
                new CardState(
                    server,
                    day.inOrder(map.getOrDefault(server.id(), Set.of())),
                    false,
                    Optional.empty(),
                    true))
        .toList();
  }

  private static Map<ServerId, Set<RoleId>> mapAfter(ContestDay day, HistoryRow.Key key) {
    var history = day.roleHistory();
    int last = HistoryRow.keys(history).indexOf(key);
    return last < 0 ? Map.of() : RoleMap.at(history.subList(0, last + 1), history.get(last).at());
  }

  private static Optional<Touched> touched(ContestDay day, Server server) {
    return server.touches().stream()
        .max(Comparator.comparing(Touch::at))
        .map(touch -> new Touched(touch, touch.by().flatMap(day::member)));
  }
}
