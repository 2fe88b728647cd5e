package dev.pitwall.ui.chart;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LocalizedText;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.DisturbedRuns;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.domain.rules.OutsideTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the chart shows of a day: runs, plan and who played what, all on one time axis.
 *
 * @param runs finished and not discarded, by time
 * @param line the passes with a number: what the line joins
 * @param bests each pass within the contest that was better than all before it
 * @param extent of all scores, as they were printed
 * @param running those that are on
 * @param lanes one a server, in the servers' order
 * @param from the first moment worth seeing
 * @param to the last; after {@code from}
 */
public record ChartData(
    ZoneId zone,
    List<Mark> runs,
    List<Mark> line,
    List<Mark> bests,
    ScoreScale.Extent extent,
    List<RunningMark> running,
    List<Plan> plan,
    List<ServerLane> lanes,
    List<Flag> flags,
    Instant from,
    Instant to) {

  /**
   * @param millis {@code at} once more, since 1970: for drawing thousands
   * @param number the score as a number; 0 without one
   * @param disturbed somebody touched a server in play
   * @param outside of the contest's times: it does not count
   */
  public record Mark(
      RunId id,
      Instant at,
      long millis,
      Optional<Score> score,
      double number,
      Verdict verdict,
      boolean disturbed,
      boolean outside,
      String note) {
    boolean passed() {
      return verdict == Verdict.PASS;
    }
  }

  /** A moment of the plan. */
  record Plan(Instant at, LocalizedText name) {}

  /** Something was changed by hand, or a task came to its end. */
  record Flag(Instant at, String text, Kind kind) {
    enum Kind {
      CHANGE,
      TASK
    }
  }

  private static final Duration MARGIN = Duration.ofMinutes(5);

  public static final ChartData EMPTY = of(ContestDay.EMPTY, Instant.EPOCH);

  public static ChartData of(ContestDay day, Instant now) {
    var runs = runs(day);
    var contest = day.contest();
    var from =
        Stream.concat(contest.map(Contest::start).stream(), runs.stream().map(Mark::at))
            .min(Comparator.naturalOrder())
            .orElse(now)
            .minus(MARGIN);
    var to =
        Stream.concat(contest.map(Contest::end).stream(), runs.stream().map(Mark::at))
            .max(Comparator.naturalOrder())
            .orElse(now)
            .plus(MARGIN);
    var line = runs.stream().filter(mark -> mark.passed() && mark.score().isPresent()).toList();
    return new ChartData(
        contest.map(Contest::zone).orElse(ZoneOffset.UTC),
        runs,
        line,
        bests(line.stream().filter(mark -> !mark.outside()).toList()),
        ScoreScale.Extent.of(
            runs.stream().filter(mark -> mark.score().isPresent()).map(Mark::number).toList()),
        RunningMark.of(day),
        plan(day),
        RoleLanes.of(day, to),
        flags(day),
        from,
        to);
  }

  /** The highest score, of whichever verdict; 0 without any. */
  public double most() {
    return extent.most();
  }

  /** For a drawing that has changes and tasks in bands of their own. */
  public ChartData withoutFlags() {
    return new ChartData(
        zone, runs, line, bests, extent, running, plan, lanes, List.of(), from, to);
  }

  /** A dropped task changed nothing. */
  private static List<Flag> flags(ContestDay day) {
    return Stream.concat(
            day.changeNotes().values().stream()
                .map(note -> new Flag(note.at(), note.text(), Flag.Kind.CHANGE)),
            day.tasks().values().stream()
                .filter(task -> task.column().ended() && task.column() != TaskColumn.DROPPED)
                .map(task -> new Flag(task.since(), task.sheet().title(), Flag.Kind.TASK)))
        .sorted(Comparator.comparing(Flag::at))
        .toList();
  }

  private static List<Mark> runs(ContestDay day) {
    var disturbed = DisturbedRuns.of(day);
    return day.runs().values().stream()
        .filter(Run::counts)
        .map(
            run ->
                new Mark(
                    run.id(),
                    run.at(),
                    run.at().toEpochMilli(),
                    run.score(),
                    run.score().map(score -> score.points().doubleValue()).orElse(0.0),
                    run.verdict().orElseThrow(),
                    disturbed.disturbed(run),
                    OutsideTimes.of(day, run).isPresent(),
                    run.facts().setup().note()))
        .sorted(Comparator.comparing(Mark::at))
        .toList();
  }

  private static List<Plan> plan(ContestDay day) {
    return MilestoneAlarms.plan(day).stream()
        .map(due -> new Plan(due.at(), due.milestone().name()))
        .toList();
  }

  private static List<Mark> bests(List<Mark> line) {
    var bests = new ArrayList<Mark>();
    for (var mark : line) {
      if (bests.isEmpty()
          || mark.score().orElseThrow().compareTo(bests.getLast().score().orElseThrow()) > 0) {
        bests.add(mark);
      }
    }
    return List.copyOf(bests);
  }

  /** The runs from one moment to another, both included. */
  List<Mark> runsIn(Instant first, Instant last) {
    return runs.subList(before(runs, first), before(runs, last.plusNanos(1)));
  }

  /** What the line joins between two moments, with the one before and the one after them. */
  List<Mark> lineIn(Instant first, Instant last) {
    int from = Math.max(0, before(line, first) - 1);
    return line.subList(from, Math.min(line.size(), before(line, last.plusNanos(1)) + 1));
  }

  /** How many were before a moment. */
  private static int before(List<Mark> marks, Instant moment) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (marks.get(middle).at().isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The run before or after {@code id} in time; the newest when there is none of that id. */
  Optional<Mark> next(Optional<RunId> id, int step) {
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < runs.size(); i++) {
      if (id.isPresent() && runs.get(i).id().equals(id.get())) {
        return Optional.of(runs.get(Math.clamp(i + step, 0, runs.size() - 1)));
      }
    }
    return Optional.of(runs.getLast());
  }
}
