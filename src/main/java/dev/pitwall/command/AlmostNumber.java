package dev.pitwall.command;

import dev.pitwall.domain.model.Score;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number in which a letter slipped, where a score could have stood: {@code 1O440}. */
record AlmostNumber() implements TypoRule {
  private static final Pattern DIGITS_AND_SLIPS = Pattern.compile("(?=.*[0-9])[0-9OolI.,]{3,}");

  @Override
  public Optional<Sentence> meant(Situation situation, Line.Word word, boolean first) {
    boolean slipped =
        first
            && DIGITS_AND_SLIPS.matcher(word.text()).matches()
            && Score.read(word.text()).isEmpty();
    return slipped
        ? Optional.of(Sentence.of("command.wrong.score", word.text()))
        : Optional.empty();
  }
}
