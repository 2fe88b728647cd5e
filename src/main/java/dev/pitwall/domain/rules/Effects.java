package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Revision;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.Effect.Comparison;
import dev.pitwall.domain.rules.Effect.Finding;
import dev.pitwall.domain.rules.Effect.LeftOut;
import dev.pitwall.domain.rules.Effect.NotCompared;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Works out the {@link Effect} of the runs of one day. */
public final class Effects {
  private final List<Run> runs;
  private final DisturbedRuns disturbed;
  private final WorkThen work;
  private final Optional<Noise> noise;

  private record Repeat(Conditions conditions, String revision) {}

  private Effects(ContestDay day) {
    runs = day.runsByTime();
    disturbed = DisturbedRuns.of(day);
    work = WorkThen.of(day);
    noise = measureNoise();
  }

  public static Effects of(ContestDay day) {
    return new Effects(day);
  }

  /** From all repeats of the day: how one program on one kind of machine scatters. */
  private Optional<Noise> measureNoise() {
    var groups = new LinkedHashMap<Repeat, List<Run>>();
    for (var run : runs) {
      if (proves(run).isEmpty() && Revision.namesOneState(revision(run))) {
        groups
            .computeIfAbsent(new Repeat(conditions(run), revision(run)), _ -> new ArrayList<>())
            .add(run);
      }
    }
    return Noise.of(groups.values());
  }

  public Optional<Noise> noise() {
    return noise;
  }

  /** The effect of a task that is measured: of the newest run that ended since it is. */
  public Optional<Effect> of(Task task) {
    return runs.reversed().stream()
        .filter(Run::counts)
        .findFirst()
        .filter(run -> run.at().isAfter(task.since()))
        .map(this::of);
  }

  /**
   * @param run of the day
   */
  public Effect of(Run run) {
    if (!run.counts()) {
      return alone(run, Finding.DOES_NOT_COUNT);
    }
    var objection = proves(run);
    if (objection.isPresent()) {
      return alone(run, finding(objection.get()));
    }
    var after = new ArrayList<>(List.of(run));
    var before = new ArrayList<Run>();
    var leftOut = new ArrayList<LeftOut>();
    for (var earlier : before(run)) {
      var why = incomparable(run, earlier);
      if (why.isPresent()) {
        leftOut.add(new LeftOut(earlier, why.get()));
      } else if (before.isEmpty() && same(run, earlier)) {
        after.addFirst(earlier);
      } else if (before.isEmpty() || same(before.getFirst(), earlier)) {
        before.addFirst(earlier);
      } else {
        leftOut.add(new LeftOut(earlier, NotCompared.OLDER_REVISION));
      }
    }
    if (before.isEmpty()) {
      var finding = after.size() > 1 ? Finding.SAME_REVISION_AGAIN : Finding.FIRST_OF_ITS_KIND;
      return new Effect(run, finding, Optional.empty(), noise, List.copyOf(leftOut));
    }
    return compared(run, List.copyOf(before), List.copyOf(after), List.copyOf(leftOut));
  }

  private Effect compared(Run run, List<Run> before, List<Run> after, List<LeftOut> leftOut) {
    double from = Noise.meanLog(before);
    double to = Noise.meanLog(after);
    double ratio = Math.exp(to - from);
    var reach = noise.map(known -> known.reach(before.size(), after.size()));
    var finding =
        reach
            .map(
                limit ->
                    ratio > limit
                        ? Finding.BETTER
                        : ratio < 1 / limit ? Finding.WORSE : Finding.WITHIN_NOISE)
            .orElse(Finding.NOISE_UNKNOWN);
    var comparison =
        new Comparison(before, after, mean(before, from), mean(after, to), ratio, reach);
    return new Effect(run, finding, Optional.of(comparison), noise, leftOut);
  }

  /** Of one run its own score, to the last digit; of several to the point. */
  private static Score mean(List<Run> runs, double meanLog) {
    return runs.size() == 1
        ? runs.getFirst().score().orElseThrow()
        : new Score(new BigDecimal(Math.exp(meanLog)).setScale(0, RoundingMode.HALF_UP));
  }

  private Effect alone(Run run, Finding finding) {
    return new Effect(run, finding, Optional.empty(), noise, List.of());
  }

  /** Newest first; discarded runs are out of the day. */
  private List<Run> before(Run run) {
    return runs.subList(0, runs.indexOf(run)).reversed().stream().filter(Run::counts).toList();
  }

  private static Finding finding(NotCompared objection) {
    return switch (objection) {
      case DISTURBED -> Finding.DISTURBED;
      case FAILED -> Finding.FAILED;
      case ABORTED -> Finding.ABORTED;
      case NO_NUMBER -> Finding.NO_NUMBER;
      case OTHER_ROLES, OTHER_TARGET, OTHER_SETTINGS, OLDER_REVISION ->
          throw new IllegalArgumentException("Not of one run alone: " + objection);
    };
  }

  /**
   * Why a run's number proves nothing; empty when it does. That it was disturbed goes before all
   * else: a FAIL while somebody restarted the app proves nothing either.
   */
  private Optional<NotCompared> proves(Run run) {
    if (!run.counts()) {
      return Optional.of(NotCompared.NO_NUMBER);
    }
    if (disturbed.disturbed(run)) {
      return Optional.of(NotCompared.DISTURBED);
    }
    if (run.verdict().filter(Verdict.FAIL::equals).isPresent()) {
      return Optional.of(NotCompared.FAILED);
    }
    if (run.verdict().filter(Verdict.ABORTED::equals).isPresent()) {
      return Optional.of(NotCompared.ABORTED);
    }
    return run.score().filter(score -> score.points().signum() > 0).isPresent()
        ? Optional.empty()
        : Optional.of(NotCompared.NO_NUMBER);
  }

  private Optional<NotCompared> incomparable(Run run, Run earlier) {
    var objection = proves(earlier);
    if (objection.isPresent()) {
      return objection;
    }
    var now = conditions(run);
    var then = conditions(earlier);
    if (!now.work().equals(then.work())) {
      return Optional.of(NotCompared.OTHER_ROLES);
    }
    if (!now.target().equals(then.target())) {
      return Optional.of(NotCompared.OTHER_TARGET);
    }
    return now.settings().equals(then.settings())
        ? Optional.empty()
        : Optional.of(NotCompared.OTHER_SETTINGS);
  }

  private Conditions conditions(Run run) {
    return Conditions.of(run, work);
  }

  private static boolean same(Run one, Run other) {
    return Revision.namesOneState(revision(one)) && revision(one).equals(revision(other));
  }

  private static String revision(Run run) {
    return run.facts().setup().revision().strip();
  }
}
