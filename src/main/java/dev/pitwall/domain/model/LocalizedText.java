package dev.pitwall.domain.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text that each laptop shows in its own language where both are known.
 *
 * @param text in the language of whoever wrote it or chose the profile
 * @param both of a text that a profile brought, as long as nobody gave it other words
 */
public record LocalizedText(String text, Optional<BilingualText> both) {

  /** As a person wrote it: the same in every language. */
  public static LocalizedText of(String text) {
    return new LocalizedText(text, Optional.empty());
  }

  /**
   * @param language its code, {@code ja} or another
   */
  public String in(String language) {
    return both.map(words -> words.in(language)).orElse(text);
  }

  /** Every wording of it, without repetition: what somebody may type who means it. */
  public Stream<String> wordings() {
    return Stream.concat(
            Stream.of(text), both.stream().flatMap(words -> Stream.of(words.en(), words.ja())))
        .distinct();
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  public LocalizedText strip() {
    return new LocalizedText(text.strip(), both);
  }
}
