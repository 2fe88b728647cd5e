package dev.pitwall.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A verb of the command line, in one form or several.
 *
 * @param about what it does, in a few words
 */
public record Verb(Sentence about, List<Form> forms) {
  /** Turns what was read into a result; the line fits the form. */
  public interface Maker {
    CommandResult make(Arguments arguments, Situation situation);
  }

  /** A row of places, and what comes of a line that fills them. */
  public record Form(List<Part<?>> parts, Maker maker) {}

  public Verb {
    forms = List.copyOf(forms);
  }

  /** A verb that has no form yet. */
  public Verb(String aboutKey) {
    this(Sentence.of(aboutKey), List.of());
  }

  /** With one more form. */
  public Verb form(Maker maker, Part<?>... parts) {
    var more = new ArrayList<>(forms);
    more.add(new Form(Stream.of(parts).<Part<?>>map(part -> part).toList(), maker));
    return new Verb(about, more);
  }
}
