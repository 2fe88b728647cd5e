package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.rules.RunLock;
import dev.pitwall.text.ChangeText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One server as its card shows it.
 *
 * @param server as it stands on the map that is shown
 * @param roles in the palette's order
 * @param inPlay a run is on that it takes part in: not to be touched
 * @param touched what changed it last
 * @param change what applying the plan changes here, such as {@code +AP −cache}; empty for nothing
 */
record CardState(
    Server server,
    List<Role> roles,
    boolean inPlay,
    Optional<Touched> touched,
    Stage stage,
    String change) {

  /** What kind of map the card stands on. */
  enum Stage {
    NOW,
    PAST,
    PLAN
  }

  /** A touch and who did it, where known. */
  record Touched(ServerChange touch, Optional<Member> by) {}

  ServerId id() {
    return server.id();
  }

  boolean past() {
    return stage == Stage.PAST;
  }

  boolean planned() {
    return stage == Stage.PLAN;
  }

  static List<CardState> of(ContestDay day, ShownMap map) {
    return switch (map) {
      case ShownMap.Now _ -> now(day);
      case ShownMap.Past past -> then(day, past);
      case ShownMap.Planned planned ->
          Optional.ofNullable(day.plans().get(planned.plan()))
              .map(plan -> planned(day, plan))
              .orElseGet(() -> now(day));
    };
  }

  private static List<CardState> now(ContestDay day) {
    var inPlay = RunLock.inPlay(day);
    return day.servers().values().stream()
        .map(
            server ->
                new CardState(
                    server,
                    day.inOrder(server.roles()),
                    inPlay.contains(server.id()),
                    touched(day, server),
                    Stage.NOW,
                    ""))
        .toList();
  }

  /** Servers removed since are in the map of then when they had work. */
  private static List<CardState> then(ContestDay day, ShownMap.Past past) {
    var map = mapOf(day, past);
    return Stream.concat(
            day.servers().values().stream(),
            day.layout().formerServers().values().stream()
                .filter(server -> !map.getOrDefault(server.id(), Set.of()).isEmpty()))
        .map(server -> still(day, server, map, Stage.PAST, ""))
        .toList();
  }

  private static List<CardState> planned(ContestDay day, Plan plan) {
    var changes =
        plan.against(day).stream()
            .collect(Collectors.toMap(RoleChange::server, c -> ChangeText.roles(day, c)));
    return day.servers().values().stream()
        .map(
            server ->
                still(
                    day,
                    server,
                    Map.of(server.id(), plan.map().getOrDefault(server.id(), server.roles())),
                    Stage.PLAN,
                    changes.getOrDefault(server.id(), "")))
        .toList();
  }

  private static CardState still(
      ContestDay day, Server server, Map<ServerId, Set<RoleId>> map, Stage stage, String change) {
    var roles = map.getOrDefault(server.id(), Set.of());
    return new CardState(
        server.playing(roles), day.inOrder(roles), false, Optional.empty(), stage, change);
  }

  private static Map<ServerId, Set<RoleId>> mapOf(ContestDay day, ShownMap.Past past) {
    var history = day.roleHistory();
    int last = past.step().map(HistoryRow.keys(history)::indexOf).orElse(-1);
    return last < 0 ? Map.of() : RoleMap.at(history.subList(0, last + 1), history.get(last).at());
  }

  private static Optional<Touched> touched(ContestDay day, Server server) {
    return server.touches().stream()
        .max(Comparator.comparing(ServerChange::at))
        .map(touch -> new Touched(touch, touch.by().flatMap(day::member)));
  }
}
