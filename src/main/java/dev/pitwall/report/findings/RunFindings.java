package dev.pitwall.report.findings;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.LastSafeStart;
import dev.pitwall.domain.rules.Noise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the runs show: how it ended, what raised the score, whether the last one began in time. */
final class RunFindings {
  /** More gains than this would repeat the whole day. */
  private static final int MOST_GAINS = 3;

  /** A gain below this share of the day's whole rise did not decide anything. */
  private static final double LEAST_SHARE = 0.05;

  /** Where no revision was run twice: two runs of one program differ by some percent. */
  private static final double USUAL_NOISE = 1.05;

  private RunFindings() {}

  static Optional<Finding.Result> result(FindingContext context) {
    var runs = context.runs();
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding.Result(
                context.contest().finalScoreRule(),
                context.over(),
                runs.getLast(),
                FindingContext.best(context.scored()),
                context.later().stream().reduce((_, newer) -> newer),
                runs.stream().filter(run -> run.passed() && run.score().isEmpty()).toList(),
                count(runs, Verdict.PASS),
                count(runs, Verdict.FAIL),
                count(runs, Verdict.ABORTED)));
  }

  private static int count(List<Run> runs, Verdict verdict) {
    return (int)
        runs.stream().filter(run -> run.verdict().filter(verdict::equals).isPresent()).count();
  }

  /** The largest rises over the best so far, in points; the largest first. */
  static List<Finding.Gain> gains(FindingContext context) {
    var scored = context.scored();
    if (scored.size() < 2) {
      return List.of();
    }
    // Of two single runs: what noise alone makes of one program is no gain.
    double noise = context.effects().noise().map(RunFindings::reach).orElse(USUAL_NOISE);
    var rises = new ArrayList<Rise>();
    var best = scored.getFirst();
    for (var run : scored) {
      if (points(run) / points(best) > noise) {
        rises.add(new Rise(best, run));
      }
      best = points(run) > points(best) ? run : best;
    }
    double least = LEAST_SHARE * (points(best) - points(scored.getFirst()));
    return rises.stream()
        .filter(rise -> rise.points() >= least)
        .sorted(Comparator.comparingDouble(Rise::points).reversed())
        .limit(MOST_GAINS)
        .map(
            rise ->
                new Finding.Gain(
                    rise.from(),
                    rise.to(),
                    changesBefore(context, rise.to()),
                    context.proof(rise.to())))
        .toList();
  }

  private record Rise(Run from, Run to) {
    double points() {
      return RunFindings.points(to) - RunFindings.points(from);
    }
  }

  private static double reach(Noise noise) {
    return noise.reach(1, 1);
  }

  private static double points(Run run) {
    return run.score().orElseThrow().points().doubleValue();
  }

  private static List<Envelope> changesBefore(FindingContext context, Run run) {
    var passedBefore =
        context.runs().stream()
            .filter(Run::passed)
            .takeWhile(other -> !other.id().equals(run.id()))
            .reduce((_, newer) -> newer);
    return context
        .changes()
        .between(passedBefore.map(Run::at).orElse(context.contest().start()), run.at());
  }

  /**
   * Made when the contest is over: until then another run may follow. Where its start was not
   * recorded, only if the run was in time even if it lasted no longer than the load.
   */
  static Optional<Finding.LastStart> lastStart(FindingContext context) {
    if (!context.over() || context.runs().isEmpty()) {
      return Optional.empty();
    }
    var last = context.runs().getLast();
    var started = last.facts().startedAt();
    var latest = started.orElseGet(() -> last.at().minus(context.contest().profile().load()));
    return LastSafeStart.of(context.day())
        .map(safe -> new Finding.LastStart(last, latest, started.isEmpty(), safe.at()))
        .filter(start -> started.isPresent() || start.kept());
  }
}
