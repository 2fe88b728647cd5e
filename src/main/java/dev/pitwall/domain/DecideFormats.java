package dev.pitwall.domain;

import static dev.pitwall.domain.DecideContest.toSame;
import static dev.pitwall.domain.Objections.toMissing;

import dev.pitwall.domain.Rejection.Thing;
import java.util.Optional;

/** Decides about the team's own result formats. What stands in one is not the day's business. */
final class DecideFormats {
  private DecideFormats() {}

  static Decision decide(ContestDay day, FormatIntent intent) {
    return switch (intent) {
      case FormatIntent.TellFormat i ->
          Decision.unless(
              toText(i.text())
                  .or(
                      () ->
                          Optional.ofNullable(day.formats().get(i.format()))
                              .flatMap(now -> toSame(now, i.text()))),
              () -> new FormatEvent.FormatTold(i.format(), i.text()));
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
