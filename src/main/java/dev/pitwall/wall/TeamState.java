package dev.pitwall.wall;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.rules.WhatCountsNow;
import dev.pitwall.team.postgres.WallTeam;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a wall shows of a team.
 *
 * @param running the run that is on
 * @param most the highest score, of whichever verdict; 0 without any
 */
public record TeamState(
    WallTeam team, WhatCountsNow counts, Optional<Run> best, Optional<Run> running, double most) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** As people order names: team9 before team10. */
  public static final Comparator<TeamState> BY_NAME =
      Comparator.comparing(
              (TeamState one) ->
                  NUMBER
                      .matcher(one.name())
                      .replaceAll(found -> "0".repeat(18 - found.group().length()) + found.group()))
          .thenComparing(TeamState::id);

  /** The highest first; who has nothing that counts, last, by name. */
  public static final Comparator<TeamState> BY_SCORE =
      Comparator.comparing(
              (TeamState one) -> one.countingScore().orElse(null),
              Comparator.nullsLast(Comparator.<Score>reverseOrder()))
          .thenComparing(BY_NAME);

  /** Takes some milliseconds on a long day. */
  public static TeamState of(WallTeam team) {
    var day = team.day();
    return new TeamState(
        team, WhatCountsNow.of(day), WhatCountsNow.best(day), day.runningRun(), most(day));
  }

  private static double most(ContestDay day) {
    return day.runs().values().stream()
        .filter(Run::counts)
        .flatMap(run -> run.score().stream())
        .mapToDouble(score -> score.points().doubleValue())
        .max()
        .orElse(0);
  }

  /** Whether this was worked out of the same day. */
  boolean isOf(WallTeam other) {
    return team.day() == other.day() && team.equals(other);
  }

  public String id() {
    return team.id();
  }

  public String name() {
    return team.account();
  }

  public Optional<Contest> contest() {
    return team.day().contest();
  }

  /** Of the run that counts, if it passed. */
  Optional<Score> countingScore() {
    return counts.run().filter(Run::passed).flatMap(Run::score);
  }
}
