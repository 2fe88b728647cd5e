package dev.pitwall.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything to the end of the line, unless a word in it is nearly one that has a meaning there: a
 * misspelled verdict must never become a note in silence. Whoever wants the word itself puts the
 * text in quotes, or writes {@code note} before it.
 *
 * @param noteWords as names are compared
 */
record FreeText(String expectedKey, Set<String> noteWords, List<? extends TypoRule> likely)
    implements Part<String> {
  /** How the word is written that was refused. */
  static final List<Sentence> OR_NOTE = List.of(Sentence.of("command.wrong.orNote"));

  private static final String OPENING = "\"“”「『'";
  private static final String CLOSING = "\"“”」』'";

  @Override
  public Taken<String> read(Situation situation, Line line, int at) {
    if (at >= line.size()) {
      return new Taken.Lacks<>(Sentence.of(expectedKey), line.rest(at).from());
    }
    var quoted = quoted(line.text(at, line.size()));
    if (quoted.isPresent()) {
      return new Taken.Took<>(quoted.get(), line.size());
    }
    if (at + 1 < line.size() && noteWords.contains(line.word(at).plain())) {
      return new Taken.Took<>(line.text(at + 1, line.size()), line.size());
    }
    for (int i = at; i < line.size(); i++) {
      var word = line.word(i);
      boolean first = i == at;
      var meant =
          likely.stream().flatMap(one -> one.meant(situation, word, first).stream()).findFirst();
      if (meant.isPresent()) {
        return new Taken.Not<>(word.range(), meant.get().then(OR_NOTE));
      }
    }
    return new Taken.Took<>(line.text(at, line.size()), line.size());
  }

  /** The text between quotes; the closing one may not be typed yet. */
  static Optional<String> quoted(String typed) {
    var text = typed.strip();
    int kind = text.isEmpty() ? -1 : OPENING.indexOf(text.charAt(0));
    if (kind < 0 || text.length() < 2) {
      return Optional.empty();
    }
    boolean closed = CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
    var inside = text.substring(1, closed ? text.length() - 1 : text.length()).strip();
    return inside.isEmpty() ? Optional.empty() : Optional.of(inside);
  }

  @Override
  public List<Completion> completions(Situation situation, Line line, int at) {
    return List.of();
  }
}
