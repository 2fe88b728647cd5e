package dev.pitwall.report.privacy;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns that find any of some words, whatever their case. */
final class Words {
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What must not stand beside a word, or it is another word. */
  enum Bounds {
    NONE(""),
    LETTERS("\\p{IsLatin}"),
    LETTERS_AND_DIGITS("\\p{IsLatin}\\p{Nd}");

    private final String letters;

    Bounds(String letters) {
      this.letters = letters;
    }

    String around(String word) {
      return letters.isEmpty()
          ? Pattern.quote(word)
          : "(?<![" + letters + "])" + Pattern.quote(word) + "(?![" + letters + "])";
    }
  }

  private Words() {}

  static Pattern of(Collection<String> words, Bounds bounds) {
    return any(words.stream().sorted(LONGEST).map(bounds::around).toList());
  }

  /** The longest first: of two that begin alike the longer one is meant. */
  static final Comparator<String> LONGEST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  /**
   * @param patterns the longest first
   */
  static Pattern any(Collection<String> patterns) {
    return patterns.isEmpty()
        ? NOTHING
        : Pattern.compile(patterns.stream().collect(Collectors.joining("|")), CASE);
  }
}
