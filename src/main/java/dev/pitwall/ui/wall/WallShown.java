package dev.pitwall.ui.wall;

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
 * Everything that the wall shows.
 *
 * @param trouble why the database is not reached
 * @param looked when it was last reached
 */
record WallShown(
    Optional<PostgresTrouble> trouble, Optional<Instant> looked, List<TeamShown> teams) {
  static final WallShown NOTHING = new WallShown(Optional.empty(), Optional.empty(), List.of());

  /** The database is asked once a second; after so long its answer is overdue. */
  private static final Duration LATE = Duration.ofSeconds(5);

  /** With what was worked out before of the teams in which nothing is new. */
  WallShown next(PostgresWall.Picture picture, Instant now) {
    Map<String, TeamShown> before =
        teams.stream().collect(Collectors.toMap(TeamShown::id, Function.identity()));
    return new WallShown(
        picture.trouble(),
        picture.looked(),
        picture.teams().stream()
            .map(team -> shown(team, before, now))
            .sorted(TeamShown.BY_NAME)
            .toList());
  }

  private static TeamShown shown(WallTeam team, Map<String, TeamShown> before, Instant now) {
    return Optional.ofNullable(before.get(team.id()))
        .filter(one -> one.isOf(team))
        .orElseGet(() -> TeamShown.of(team, now));
  }

  /** The contest that all teams with one have at the same time; empty where times differ. */
  Optional<Contest> contest() {
    var times = new HashMap<List<Instant>, Contest>();
    teams.forEach(
        team ->
            team.contest()
                .ifPresent(one -> times.putIfAbsent(List.of(one.start(), one.end()), one)));
    return times.size() == 1 ? times.values().stream().findFirst() : Optional.empty();
  }

  /** The largest number on any chart. */
  double most() {
    return teams.stream().mapToDouble(TeamShown::most).max().orElse(0);
  }

  /** Whether what is shown may be out of date though no connection was lost. */
  boolean isLate(Instant now) {
    return trouble.isEmpty()
        && looked.filter(at -> Duration.between(at, now).compareTo(LATE) > 0).isPresent();
  }
}
