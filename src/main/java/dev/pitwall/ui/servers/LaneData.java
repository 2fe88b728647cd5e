package dev.pitwall.ui.servers;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.ui.chart.RoleLanes;
import dev.pitwall.ui.chart.RunningMark;
import dev.pitwall.ui.chart.ServerLane;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the lanes show of a day.
 *
 * @param runs finished and not discarded, by time
 * @param running those that are on
 * @param from the first moment worth seeing
 * @param to the last; after {@code from}
 */
record LaneData(
    ContestDay day,
    List<ServerLane> lanes,
    List<Mark> runs,
    List<RunningMark> running,
    Instant from,
    Instant to) {

  /** A run on the axis. */
  record Mark(Instant at, Verdict verdict, Run run) {}

  private static final Duration MARGIN = Duration.ofMinutes(5);

  static final LaneData EMPTY = of(ContestDay.EMPTY, Instant.EPOCH);

  static LaneData of(ContestDay day, Instant now) {
    var runs =
        day.runsByTime().stream()
            .filter(Run::counts)
            .map(run -> new Mark(run.at(), run.verdict().orElseThrow(), run))
            .toList();
    var contest = day.contest();
    var moments =
        Stream.concat(
                runs.stream().map(Mark::at), day.roleHistory().stream().map(step -> step.at()))
            .toList();
    var from =
        Stream.concat(contest.map(Contest::start).stream(), moments.stream())
            .min(Comparator.naturalOrder())
            .orElse(now)
            .minus(MARGIN);
    var to =
        Stream.concat(contest.map(Contest::end).stream(), moments.stream())
            .max(Comparator.naturalOrder())
            .orElse(now)
            .plus(MARGIN);
    return new LaneData(day, RoleLanes.of(day, to), runs, RunningMark.of(day), from, to);
  }
}
