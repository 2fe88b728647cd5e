package dev.pitwall.wall;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.team.postgres.PostgresTrouble;
import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.team.postgres.WallTeam;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a wall shows.
 *
 * @param trouble why the database is not reached
 * @param looked when it was last reached
 * @param teams by their names; the same object as long as nothing is new in a team
 */
public record WallState(
    Optional<PostgresTrouble> trouble, Optional<Instant> looked, List<TeamState> teams) {
  public static final WallState NOTHING =
      new WallState(Optional.empty(), Optional.empty(), List.of());

  /** The database is asked once a second; after so long its answer is overdue. */
  private static final Duration LATE = Duration.ofSeconds(5);

  /** With what was worked out before of the teams in which nothing is new. */
  public WallState next(PostgresWall.Picture picture) {
    Map<String, TeamState> before =
        teams.stream().collect(Collectors.toMap(TeamState::id, Function.identity()));
    return new WallState(
        picture.trouble(),
        picture.looked(),
        picture.teams().stream()
            .map(team -> state(team, before))
            .sorted(TeamState.BY_NAME)
            .toList());
  }

  private static TeamState state(WallTeam team, Map<String, TeamState> before) {
    return Optional.ofNullable(before.get(team.id()))
        .filter(one -> one.isOf(team))
        .orElseGet(() -> TeamState.of(team));
  }

  /** The contest that all teams with one have at the same time; empty where times differ. */
  public Optional<Contest> contest() {
    var times = new HashMap<List<Instant>, Contest>();
    teams.forEach(
        team ->
            team.contest()
                .ifPresent(one -> times.putIfAbsent(List.of(one.start(), one.end()), one)));
    return times.size() == 1 ? times.values().stream().findFirst() : Optional.empty();
  }

  /** The largest score of all teams: the top of every chart. */
  public double most() {
    return teams.stream().mapToDouble(TeamState::most).max().orElse(0);
  }

  /** Whether what is shown may be out of date though no connection was lost. */
  boolean isLate(Instant now) {
    return trouble.isEmpty()
        && looked.filter(at -> Duration.between(at, now).compareTo(LATE) > 0).isPresent();
  }
}
