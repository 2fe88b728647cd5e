package dev.pitwall.ui.scores;

import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.CorrectRun;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What saving a run's sheet asks for: the fields the person changed, and for all others what stands
 * there now. So a run that ended while its sheet was open keeps the score somebody else told.
 *
 * @param before the fields as they were filled when the sheet was opened
 * @param typed the fields now; times and score of it can be read
 * @param now the run as it stands now
 */
record RunMerge(ZoneId zone, TypedRun before, TypedRun typed, Run now) {

  /** How the run ended; empty while it is on and the sheet tells nothing of an end. */
  Optional<RunResult> result() {
    var told = now.facts().result();
    if (typed.sameEnd(before)) {
      return told;
    }
    return Optional.of(
        new RunResult(
            changed(TypedRun::verdict)
                ? typed.verdict()
                : told.map(RunResult::verdict).orElse(typed.verdict()),
            changed(TypedRun::score) ? Score.read(typed.score()) : now.score(),
            text(TypedRun::reason, told.map(RunResult::reason).orElse("")),
            text(TypedRun::output, told.map(RunResult::output).orElse(""))));
  }

  /** A PASS is told with its number; one that never had one may stay without. */
  boolean lacksNumber() {
    return result()
        .filter(result -> result.verdict() == Verdict.PASS && result.score().isEmpty())
        .filter(_ -> now.facts().running() || now.score().isPresent())
        .isPresent();
  }

  /** Empty when nothing is to be changed. */
  Optional<Intent> intent() {
    var result = result();
    var finished = moment(TypedRun::finished, now.facts().finishedAt());
    boolean endsNow = now.facts().running() && result.isPresent() && finished.isEmpty();
    var facts =
        new RunFacts(
            moment(TypedRun::started, now.facts().startedAt()),
            finished,
            setup(),
            endsNow ? Optional.empty() : result);
    var intents = new ArrayList<Intent>();
    if (!facts.equals(now.facts())) {
      intents.add(new CorrectRun(now.id(), facts));
    }
    if (endsNow) {
      intents.add(new FinishRun(now.id(), Optional.empty(), result.orElseThrow()));
    }
    return switch (intents.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(intents.getFirst());
      default -> Optional.of(new Intent.Several(List.copyOf(intents)));
    };
  }

  private RunSetup setup() {
    var setup = now.facts().setup();
    var target = new HashSet<>(setup.target());
    typed
        .targets()
        .forEach(
            (server, ticked) -> {
              if (!ticked.equals(before.targets().get(server))) {
                var unused = ticked ? target.add(server) : target.remove(server);
              }
            });
    return new RunSetup(
        target,
        text(TypedRun::settings, setup.settings()),
        text(TypedRun::revision, setup.revision()),
        text(TypedRun::note, setup.note()));
  }

  private boolean changed(Function<TypedRun, ?> field) {
    return !field.apply(typed).equals(field.apply(before));
  }

  private String text(Function<TypedRun, String> field, String stands) {
    return changed(field) ? field.apply(typed) : stands;
  }

  private Optional<Instant> moment(Function<TypedRun, String> field, Optional<Instant> stands) {
    if (!changed(field)) {
      return stands;
    }
    return Times.read(field.apply(typed)).map(time -> moment(time, stands));
  }

  /** What reads the same, to the second, is the same moment. */
  private Instant moment(LocalTime time, Optional<Instant> stands) {
    return stands
        .filter(at -> at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.SECONDS).equals(time))
        .orElseGet(() -> nearest(time, stands.orElse(now.at()), zone));
  }

  /** The time of day on the day that brings it nearest to a moment. */
  static Instant nearest(LocalTime time, Instant to, ZoneId zone) {
    var day = to.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(days -> day.plusDays(days).atTime(time).atZone(zone).toInstant())
        .min((a, b) -> Duration.between(a, to).abs().compareTo(Duration.between(b, to).abs()))
        .orElseThrow();
  }
}
