package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.RunId;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the {@link Effect} of the runs of one day. */
public final class Effects {
  private final List<Run> runs;
  private final DisturbedRuns disturbed;
  private final Optional<Noise> noise;
  private final Map<RunId, Place> places = new HashMap<>();

  /** The runs that prove something, of each kind, oldest first. */
  private final Map<Conditions, List<Run>> comparable = new HashMap<>();

  /** Those of them that ran the very same code, oldest first. */
  private final Map<Repeat, List<Run>> repeats = new LinkedHashMap<>();

  private record Repeat(Conditions conditions, String revision) {}

  /**
   * Where a run stands.
   *
   * @param number among all runs, from the oldest
   * @param before how many older ones compare with it
   * @param revision empty where it does not name one state of the code
   */
  private record Place(int number, int before, Conditions conditions, Optional<String> revision) {}

  /**
   * What is compared, oldest first.
   *
   * @param after the run, and those just before it of the same revision
   * @param before those of the revision before; empty when nothing compares
   */
  private record Sides(List<Run> before, List<Run> after) {}

  private Effects(ContestDay day) {
    runs = day.runsByTime();
    disturbed = DisturbedRuns.of(day);
    place(WorkThen.of(day));
    // From all repeats of the day: how one program on one kind of machine scatters.
    noise = Noise.of(repeats.values());
  }

  private void place(WorkThen work) {
    for (int i = 0; i < runs.size(); i++) {
      var run = runs.get(i);
      var conditions = Conditions.of(run, work);
      var alike = comparable.computeIfAbsent(conditions, _ -> new ArrayList<>());
      var revision = revision(run);
      places.put(run.id(), new Place(i, alike.size(), conditions, revision));
      if (proves(run).isEmpty()) {
        alike.add(run);
        revision.ifPresent(
            same ->
                repeats
                    .computeIfAbsent(new Repeat(conditions, same), _ -> new ArrayList<>())
                    .add(run));
      }
    }
  }

  public static Effects of(ContestDay day) {
    return new Effects(day);
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
    var sides = sides(run);
    var comparison = comparison(sides);
    return new Effect(run, finding(sides, comparison), comparison, noise, leftOut(run, sides));
  }

  /** The same finding, without what it was left out for it: a day asks it of every run. */
  public Finding finding(Run run) {
    var objection = proves(run);
    if (!run.counts() || objection.isPresent()) {
      return of(run).finding();
    }
    var sides = sides(run);
    return finding(sides, comparison(sides));
  }

  private Sides sides(Run run) {
    var place = places.get(run.id());
    var earlier = comparable.get(place.conditions()).subList(0, place.before()).reversed();
    var after = new ArrayList<>(List.of(run));
    for (var one : earlier) {
      var then = places.get(one.id());
      if (then.revision().isEmpty() || !then.revision().equals(place.revision())) {
        return new Sides(until(one, then), List.copyOf(after.reversed()));
      }
      after.add(one);
    }
    return new Sides(List.of(), List.copyOf(after.reversed()));
  }

  /** The run, and the older ones that ran the same code under the same conditions. */
  private List<Run> until(Run run, Place place) {
    return place
        .revision()
        .map(
            same ->
                repeats.get(new Repeat(place.conditions(), same)).stream()
                    .takeWhile(one -> places.get(one.id()).number() <= place.number())
                    .toList())
        .orElse(List.of(run));
  }

  private static Finding finding(Sides sides, Optional<Comparison> comparison) {
    if (comparison.isEmpty()) {
      return sides.after().size() > 1 ? Finding.SAME_REVISION_AGAIN : Finding.FIRST_OF_ITS_KIND;
    }
    double ratio = comparison.get().ratio();
    return comparison
        .get()
        .reach()
        .map(
            limit ->
                ratio > limit
                    ? Finding.BETTER
                    : ratio < 1 / limit ? Finding.WORSE : Finding.WITHIN_NOISE)
        .orElse(Finding.NOISE_UNKNOWN);
  }

  private Optional<Comparison> comparison(Sides sides) {
    var before = sides.before();
    var after = sides.after();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    double from = Noise.meanLog(before);
    double to = Noise.meanLog(after);
    return Optional.of(
        new Comparison(
            before,
            after,
            mean(before, from),
            mean(after, to),
            Math.exp(to - from),
            noise.map(known -> known.reach(before.size(), after.size()))));
  }

  /** Of all older runs, the newest first; discarded runs are out of the day. */
  private List<LeftOut> leftOut(Run run, Sides sides) {
    var compared = new HashSet<RunId>();
    sides.before().forEach(one -> compared.add(one.id()));
    sides.after().forEach(one -> compared.add(one.id()));
    var leftOut = new ArrayList<LeftOut>();
    for (var earlier : runs.subList(0, places.get(run.id()).number()).reversed()) {
      if (earlier.counts() && !compared.contains(earlier.id())) {
        leftOut.add(
            new LeftOut(earlier, incomparable(run, earlier).orElse(NotCompared.OLDER_REVISION)));
      }
    }
    return List.copyOf(leftOut);
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
    return places.get(run.id()).conditions();
  }

  private static Optional<String> revision(Run run) {
    return Optional.of(run.facts().setup().revision().strip()).filter(Revision::namesOneState);
  }
}
