package dev.pitwall.command;

import dev.pitwall.domain.decide.Decide;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.decide.DecisionContext;
import dev.pitwall.domain.fold.Fold;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.StepText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a line is read against: the day as it is, who sits here, and now.
 *
 * @param own the origin of this laptop's steps
 * @param undoable what undo would take back
 * @param redoable what redo would restore
 * @param zone of the contest
 * @param laptop the zone of this laptop's own clock
 * @param language in which completions are offered; words of the other are understood as well
 */
public record Situation(
    ContestDay day,
    Optional<MemberId> me,
    Origin own,
    Optional<StepText> undoable,
    Optional<StepText> redoable,
    Instant now,
    ZoneId zone,
    ZoneId laptop,
    Language language,
    IdSource ids) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private DecisionContext occasion() {
    long next = day.heads().getOrDefault(own, 0L) + 1;
    return new DecisionContext(new EventId(own, next), day.latest().next(now), me, now);
  }

  /** What the day would answer now. */
  Decision decide(Intent intent) {
    return Decide.decide(day, intent, occasion());
  }

  /** The day as it would be after an intent; empty when it is refused. */
  public Optional<ContestDay> afterwards(Intent intent) {
    return decide(intent) instanceof Decision.Accepted accepted
        ? Optional.of(after(accepted))
        : Optional.empty();
  }

  /** The day as it would be then. Empty for an undo: that would fold the whole day again. */
  ContestDay after(Decision.Accepted accepted) {
    var fold = new Fold(day);
    occasion().envelopes(accepted.events()).forEach(fold::apply);
    return fold.day();
  }

  /** On the clock of the contest. */
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
