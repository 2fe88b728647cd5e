package dev.pitwall.ui.wall;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.rules.WhatCountsNow;
import dev.pitwall.team.postgres.WallTeam;
import dev.pitwall.ui.chart.ChartData;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the wall shows of a team.
 *
 * @param running the run that is on
 */
record TeamShown(
    WallTeam team,
    WhatCountsNow counts,
    Optional<Run> best,
    Optional<Run> running,
    ChartData chart) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** As people order names: team9 before team10. */
  static final Comparator<TeamShown> BY_NAME =
      Comparator.comparing(
              (TeamShown one) ->
                  NUMBER
                      .matcher(one.name())
                      .replaceAll(found -> "0".repeat(18 - found.group().length()) + found.group()))
          .thenComparing(TeamShown::id);

  /** The highest first; who has nothing that counts, last, by name. */
  static final Comparator<TeamShown> BY_SCORE =
      Comparator.comparing(
              (TeamShown one) -> one.countingScore().orElse(null),
              Comparator.nullsLast(Comparator.<Score>reverseOrder()))
          .thenComparing(BY_NAME);

  /** Takes some milliseconds on a long day: not for the JavaFX thread. */
  static TeamShown of(WallTeam team, Instant now) {
    var day = team.day();
    return new TeamShown(
        team,
        WhatCountsNow.of(day),
        WhatCountsNow.best(day),
        day.runningRun(),
        ChartData.of(day, now));
  }

  /** The same with what was worked out of the same day before. */
  boolean isOf(WallTeam other) {
    return team.day() == other.day() && team.equals(other);
  }

  String id() {
    return team.id();
  }

  String name() {
    return team.account();
  }

  ContestDay day() {
    return team.day();
  }

  Optional<Contest> contest() {
    return team.day().contest();
  }

  /** Of the run that counts, if it passed. */
  Optional<Score> countingScore() {
    return counts.run().filter(Run::passed).flatMap(Run::score);
  }

  /** The largest number on its chart. */
  double most() {
    return chart.most();
  }
}
