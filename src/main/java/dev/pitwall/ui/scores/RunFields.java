package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.CorrectRun;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.text.Times;
import dev.pitwall.ui.kit.form.FieldDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of a run's sheet, and what saving them asks for. Times and score can be read by then.
 */
record RunFields(
    FieldDraft<Verdict> verdict,
    FieldDraft<String> score,
    FieldDraft<String> reason,
    FieldDraft<String> output,
    FieldDraft<String> started,
    FieldDraft<String> finished,
    FieldDraft<Set<ServerId>> target,
    FieldDraft<String> settings,
    FieldDraft<String> revision,
    FieldDraft<String> note) {

  /** How the run ended; empty while it is on and nothing is typed of its end. */
  Optional<RunResult> result(Run now) {
    var stands = now.facts().result();
    if (Stream.of(verdict, score, reason, output, finished).noneMatch(FieldDraft::touched)) {
      return stands;
    }
    return Optional.of(
        new RunResult(
            verdict.typed(),
            score.touched() ? Score.read(score.typed()) : now.score(),
            reason.typedOr(stands.map(RunResult::reason).orElse("")),
            output.typedOr(stands.map(RunResult::output).orElse("")),
            output.touched() ? Optional.empty() : stands.flatMap(RunResult::whole)));
  }

  /** A PASS is recorded with its number; one that never had one may stay without. */
  boolean lacksNumber(Run now) {
    return result(now)
        .filter(result -> result.verdict() == Verdict.PASS && result.score().isEmpty())
        .filter(_ -> now.facts().running() || now.score().isPresent())
        .isPresent();
  }

  /**
   * What saving asks for; empty when nothing is changed.
   *
   * @param now the run as it stands
   * @param zone of the typed times
   */
  Optional<Intent> intent(Run now, ZoneId zone) {
    var facts = now.facts();
    var result = result(now);
    var finishedAt = moment(finished, facts.finishedAt(), now, zone);
    boolean endsNow = facts.running() && result.isPresent() && finishedAt.isEmpty();
    var wanted =
        new RunFacts(
            moment(started, facts.startedAt(), now, zone),
            finishedAt,
            new RunSetup(
                target.typedOr(facts.setup().target()),
                settings.typedOr(facts.setup().settings()),
                revision.typedOr(facts.setup().revision()),
                note.typedOr(facts.setup().note())),
            endsNow ? Optional.empty() : result);
    var changed = SheetField.differing(RunFacts.Field.class, facts, wanted);
    var intents = new ArrayList<Intent>();
    if (!changed.isEmpty()) {
      intents.add(new CorrectRun(now.id(), wanted, changed));
    }
    if (endsNow) {
      intents.add(new FinishRun(now.id(), Optional.empty(), result.orElseThrow()));
    }
    return switch (intents.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(intents.getFirst());
      default -> Optional.of(new Intent.Several(intents));
    };
  }

  private static Optional<Instant> moment(
      FieldDraft<String> field, Optional<Instant> stands, Run now, ZoneId zone) {
    return field.touched()
        ? Times.read(field.typed()).map(time -> moment(time, stands, now, zone))
        : stands;
  }

  /** What reads the same, to the second, is the same moment. */
  private static Instant moment(LocalTime time, Optional<Instant> stands, Run now, ZoneId zone) {
    return stands
        .filter(at -> at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.SECONDS).equals(time))
        .orElseGet(() -> nearest(time, stands.orElse(now.at()), zone));
  }

  /** The time of day on the day on which it is nearest to a moment. */
  static Instant nearest(LocalTime time, Instant to, ZoneId zone) {
    var day = to.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(days -> day.plusDays(days).atTime(time).atZone(zone).toInstant())
        .min((a, b) -> Duration.between(a, to).abs().compareTo(Duration.between(b, to).abs()))
        .orElseThrow();
  }
}
