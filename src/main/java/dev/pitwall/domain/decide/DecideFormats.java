package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toSame;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.FormatEvent;
import dev.pitwall.domain.intent.FormatIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import java.util.Optional;

/** Decides about the team's own result formats. A format's content is not checked here. */
final class DecideFormats {
  private DecideFormats() {}

  static Decision decide(ContestDay day, FormatIntent intent) {
    return switch (intent) {
      case FormatIntent.DefineFormat i ->
          Decision.unless(
              toText(i.text())
                  .or(
                      () ->
                          Optional.ofNullable(day.formats().get(i.format()))
                              .flatMap(now -> toSame(now, i.text()))),
              () -> new FormatEvent.FormatDefined(i.format(), i.text()));
      case FormatIntent.RemoveFormat i ->
          Decision.unless(
              toMissing(Thing.FORMAT, day.formats(), i.format()),
              () -> new FormatEvent.FormatRemoved(i.format()));
    };
  }

  private static Optional<Rejection> toText(String text) {
    if (text.isBlank()) {
      return Optional.of(new Rejection.TextMissing(Thing.FORMAT));
    }
    return text.length() > Limits.FORMAT_LETTERS
        ? Optional.of(new Rejection.TooLong(Thing.FORMAT, Limits.FORMAT_LETTERS))
        : Optional.empty();
  }
}
