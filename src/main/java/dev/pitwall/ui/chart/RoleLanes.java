package dev.pitwall.ui.chart;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.ui.chart.ServerLane.Band;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The role map's history laid out in time: a lane a server, a band for as long as it played. */
public final class RoleLanes {
  /** What a server plays and since when; over once something is changed. */
  private record Playing(Instant since, Set<RoleId> roles) {}

  private final ContestDay day;
  private final Map<ServerId, Playing> playing = new HashMap<>();
  private final Map<ServerId, List<Band>> bands = new HashMap<>();

  private RoleLanes(ContestDay day) {
    this.day = day;
  }

  /**
   * The lanes in the servers' order.
   *
   * @param to where what is played now ends
   */
  public static List<ServerLane> of(ContestDay day, Instant to) {
    var lanes = new RoleLanes(day);
    for (var step : day.roleHistory()) {
      for (var change : step.changes()) {
        var roles = lanes.end(change.server(), step.at());
        lanes.playing.put(change.server(), new Playing(step.at(), RoleMap.after(roles, change)));
      }
    }
    day.servers().keySet().forEach(server -> lanes.end(server, to));
    return day.servers().values().stream()
        .map(
            server ->
                new ServerLane(
                    server.id(), server.name(), lanes.bands.getOrDefault(server.id(), List.of())))
        .toList();
  }

  /** Ends the band a server is in; returns the roles it played. */
  private Set<RoleId> end(ServerId server, Instant at) {
    var was = playing.getOrDefault(server, new Playing(at, Set.of()));
    if (!was.roles().isEmpty() && was.since().isBefore(at)) {
      bands
          .computeIfAbsent(server, _ -> new ArrayList<>())
          .add(new Band(was.since(), at, day.inOrder(was.roles())));
    }
    return was.roles();
  }
}
