package dev.pitwall.ui.servers;

import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Member;
import dev.pitwall.domain.Role;
import dev.pitwall.domain.RoleMap;
import dev.pitwall.domain.Run;
import dev.pitwall.domain.Server;
import dev.pitwall.domain.Touch;
import java.util.Comparator;
import java.util.HashSet;
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
    var inPlay = inPlay(day);
    return day.servers().values().stream()
        .map(
            server ->
                new CardState(
                    server,
                    inOrder(day, server.roles()),
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
                    inOrder(day, map.getOrDefault(server.id(), Set.of())),
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

  private static List<Role> inOrder(ContestDay day, Set<RoleId> roles) {
    return Stream.concat(day.roles().values().stream(), day.former().roles().values().stream())
        .filter(role -> roles.contains(role.id()))
        .distinct()
        .toList();
  }

  /** Servers of runs that are on: the target where it was told, else all that have work. */
  static Set<ServerId> inPlay(ContestDay day) {
    var inPlay = new HashSet<ServerId>();
    day.runs().values().stream()
        .filter(Run::running)
        .forEach(
            run -> {
              var target = run.facts().setup().target();
              inPlay.addAll(target.isEmpty() ? working(day) : target);
            });
    return inPlay;
  }

  private static List<ServerId> working(ContestDay day) {
    return day.servers().values().stream()
        .filter(server -> server.roles().stream().anyMatch(role -> !role.equals(Role.IDLE)))
        .map(Server::id)
        .toList();
  }

  private static Optional<Touched> touched(ContestDay day, Server server) {
    return server.touches().stream()
        .max(Comparator.comparing(Touch::at))
        .map(touch -> new Touched(touch, touch.by().flatMap(day::member)));
  }
}
