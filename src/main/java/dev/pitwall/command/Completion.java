package dev.pitwall.command;

import java.util.Optional;

/**
 * A word that may be typed next, and what it means.
 *
 * @param replaces what of the line it takes the place of
 * @param nearness 0 for what begins as typed, more for what is only like it
 * @param meaning empty when its verb says it
 */
public record Completion(Range replaces, String text, int nearness, Optional<Sentence> meaning) {
  Completion meaning(Sentence verb) {
    return meaning.isPresent() ? this : new Completion(replaces, text, nearness, Optional.of(verb));
  }

  /** Whether it takes the place of nothing. */
  boolean follows() {
    return replaces.from() == replaces.to();
  }

  /** The line with it, ready for the next word. */
  public String in(String line) {
    boolean glued =
        replaces.from() == replaces.to()
            && replaces.from() > 0
            && !Character.isWhitespace(line.charAt(replaces.from() - 1));
    return line.substring(0, replaces.from())
        + (glued ? " " : "")
        + text
        + " "
        + line.substring(replaces.to());
  }
}
