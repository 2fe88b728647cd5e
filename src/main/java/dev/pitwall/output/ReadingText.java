package dev.pitwall.output;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.results.Reading;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;

/** What an output was read as, in words. */
public final class ReadingText {
  private ReadingText() {}

  /** Verdict and score. */
  public static String result(Texts texts, Reading.Read read) {
    return texts.of("scores.reading.read", read.verdict(), Scores.after(read.score()));
  }

  /** Why the member is asked. */
  public static String why(Texts texts, Reading.Ask ask) {
    return texts.of(
        "enum." + ask.why().getDeclaringClass().getSimpleName() + "." + ask.why().name(),
        ask.facts().toArray());
  }

  /** The benchmarker's reason, else its first message; both are one line. */
  public static String reason(Reading.Read read) {
    return switch (read.verdict()) {
      case PASS -> "";
      case FAIL, ABORTED ->
          read.reason().isBlank() ? read.messages().stream().findFirst().orElse("") : read.reason();
    };
  }

  public static Meaning meaning(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Meaning.CONFIRMS;
      case FAIL -> Meaning.FAILS;
      case ABORTED -> Meaning.PLAIN;
    };
  }
}
