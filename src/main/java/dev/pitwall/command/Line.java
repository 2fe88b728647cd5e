package dev.pitwall.command;

import dev.pitwall.domain.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A typed line as words with their positions. Blanks of either width part them. */
public final class Line {
  /**
   * @param plain as names are compared: narrow, lower case
   */
  public record Word(String text, String plain, Range range) {}

  private final String text;
  private final List<Word> words;

  private Line(String text, List<Word> words) {
    this.text = text;
    this.words = List.copyOf(words);
  }

  /**
   * @param cuts where a word that began at {@code from} ends though no blank follows
   */
  static Line of(String text, Optional<Integer> cuts) {
    var words = new ArrayList<Word>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean blank = i == text.length() || isBlank(text.charAt(i));
      if (!blank && from < 0) {
        from = i;
      } else if (from >= 0 && (blank || cuts.filter(Integer.valueOf(i)::equals).isPresent())) {
        var word = text.substring(from, i);
        words.add(new Word(word, Names.plain(word), new Range(from, i)));
        from = blank ? -1 : i;
      }
    }
    return new Line(text, words);
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  public String text() {
    return text;
  }

  public int size() {
    return words.size();
  }

  public Word word(int index) {
    return words.get(index);
  }

  /** The words from one up to before another, as they were typed. */
  public String text(int from, int to) {
    return from >= to ? "" : text.substring(range(from, to).from(), range(from, to).to());
  }

  /** From the first of these words to the last; the end of the line where there are none. */
  public Range range(int from, int to) {
    if (from >= words.size()) {
      return new Range(text.length(), text.length());
    }
    return words.get(from).range().upTo(words.get(Math.clamp(to - 1, from, size() - 1)).range());
  }

  /** Nothing follows these words, not even a blank: the last may not be typed to its end. */
  public boolean typing(int to) {
    return to == words.size() && to > 0 && words.getLast().range().to() == text.length();
  }

  /** From a word to the end of the line, as typed; what it is compared with is plain. */
  String begun(int from) {
    return Names.plain(from < size() ? text.substring(word(from).range().from()) : "");
  }

  /** What a completion at that word takes the place of. */
  Range rest(int from) {
    return from < size()
        ? new Range(word(from).range().from(), text.length())
        : new Range(text.length(), text.length());
  }
}
