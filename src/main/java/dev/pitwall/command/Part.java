package dev.pitwall.command;

import java.util.List;

/**
 * One place of a form: words to be typed as they are, or a slot for something of a kind. Also the
 * key by which what was read there is asked for.
 */
public interface Part<T> {
  /** What came of reading a place. */
  sealed interface Taken<T> {
    /**
     * @param next the first word that was not taken
     */
    record Took<T>(T value, int next) implements Taken<T> {}

    /**
     * The line ends here, or its last word may yet become what is needed.
     *
     * @param reached the letter up to which all is right
     */
    record Lacks<T>(Sentence expected, int reached) implements Taken<T> {}

    /**
     * These letters are not what belongs here.
     *
     * @param reached the letter up to which the line is known to mean this form
     */
    record Not<T>(Range range, Sentence why, int reached) implements Taken<T> {
      public Not(Range range, Sentence why) {
        this(range, why, range.from());
      }
    }
  }

  /**
   * Reads the words of the line from {@code at} on.
   *
   * @param at may be behind the last word
   */
  Taken<T> read(Situation situation, Line line, int at);

  /** What may be typed here, when the caret is at the end of the line. */
  List<Completion> completions(Situation situation, Line line, int at);

  /** Whether a form may leave it out. */
  default boolean optional() {
    return false;
  }

  /** The key its value is filed under. */
  default Part<T> key() {
    return this;
  }

  /** The same, where it may be left out. */
  static <T> Part<T> maybe(Part<T> part) {
    return new Maybe<>(part);
  }

  /** A place that may be left out. */
  record Maybe<T>(Part<T> key) implements Part<T> {
    @Override
    public Taken<T> read(Situation situation, Line line, int at) {
      return key.read(situation, line, at);
    }

    @Override
    public List<Completion> completions(Situation situation, Line line, int at) {
      return key.completions(situation, line, at);
    }

    @Override
    public boolean optional() {
      return true;
    }
  }
}
