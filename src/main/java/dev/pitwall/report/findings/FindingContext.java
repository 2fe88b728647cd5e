package dev.pitwall.report.findings;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.Effect;
import dev.pitwall.domain.rules.Effects;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the findings are made from.
 *
 * @param until the end of what is looked at: now, or the end of the contest when that is past
 * @param runs the runs within the contest that count, oldest first
 * @param later those after its end
 * @param proofs what was asked of {@code effects} already
 */
record FindingContext(
    Timeline timeline,
    Contest contest,
    Instant until,
    List<Run> runs,
    List<Run> later,
    Effects effects,
    Map<RunId, Effect.Finding> proofs,
    ChangesMade changes) {

  static FindingContext of(Timeline timeline, Contest contest, Instant now) {
    var counted = timeline.day().runsByTime().stream().filter(Run::counts).toList();
    return new FindingContext(
        timeline,
        contest,
        now.isBefore(contest.end()) ? now : contest.end(),
        counted.stream()
            .filter(run -> !run.at().isBefore(contest.start()))
            .filter(run -> !run.at().isAfter(contest.end()))
            .toList(),
        counted.stream().filter(run -> run.at().isAfter(contest.end())).toList(),
        Effects.of(timeline.day()),
        new HashMap<>(),
        ChangesMade.of(timeline));
  }

  ContestDay day() {
    return timeline.day();
  }

  /** What a run showed, by rule 4. */
  Effect.Finding proof(Run run) {
    return proofs.computeIfAbsent(run.id(), _ -> effects.finding(run));
  }

  boolean over() {
    return !until.isBefore(contest.end());
  }

  /** The runs that passed with a number above zero, oldest first. */
  List<Run> scored() {
    return runs.stream()
        .filter(Run::passed)
        .filter(run -> run.score().filter(score -> score.points().signum() > 0).isPresent())
        .toList();
  }

  /** Of equals, the first. */
  static Optional<Run> best(List<Run> scored) {
    return scored.stream()
        .reduce(
            (best, run) ->
                run.score().orElseThrow().compareTo(best.score().orElseThrow()) > 0 ? run : best);
  }
}
