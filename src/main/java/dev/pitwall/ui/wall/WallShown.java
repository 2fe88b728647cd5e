package dev.pitwall.ui.wall;

import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.wall.TeamState;
import dev.pitwall.wall.WallState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The state of a wall with the charts of its teams.
 *
 * @param teams in the order of the state
 */
record WallShown(WallState state, List<TeamShown> teams) {
  static final WallShown NOTHING = new WallShown(WallState.NOTHING, List.of());

  /** With the charts that were made before of the teams in which nothing is new. */
  WallShown next(PostgresWall.Picture picture, Instant now) {
    var next = state.next(picture);
    Map<String, TeamShown> before =
        teams.stream().collect(Collectors.toMap(TeamShown::id, Function.identity()));
    return new WallShown(
        next, next.teams().stream().map(team -> shown(team, before, now)).toList());
  }

  private static TeamShown shown(TeamState team, Map<String, TeamShown> before, Instant now) {
    return Optional.ofNullable(before.get(team.id()))
        .filter(one -> one.state() == team)
        .orElseGet(() -> TeamShown.of(team, now));
  }
}
