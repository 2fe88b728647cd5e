package dev.pitwall.results;

import java.util.List;

/**
 * What is wrong with a format's data, and what belongs there.
 *
 * @param place the way to it, like {@code results/0/lines/1}; empty for the whole
 * @param line of the text, from 1; 0 where none can be named
 * @param kind words: {@code format.bad.*}
 * @param fact what stands there, or is missing
 * @param allowed what could stand there, where that is a choice of few
 */
public record FormatProblem(String place, int line, Kind kind, String fact, List<String> allowed) {
  /** What may be wrong; each has one sentence that says what to write instead. */
  public enum Kind {
    UNREADABLE,
    /** A link, which is not followed. */
    LINK,
    /** Neither a file nor a link. */
    NOT_A_FILE,
    TOO_LARGE,
    /** The id in it is not the name of its file. */
    NOT_THE_FILE,
    /** The place is the column. */
    NOT_JSON,
    MISSING,
    UNKNOWN_KEY,
    ID,
    OBJECT,
    LIST,
    TEXT,
    TRUE_OR_FALSE,
    WHOLE_NUMBER,
    /** A number in quotes. */
    NUMBER,
    /** The name of a printed key: letters and digits. */
    KEY,
    PATTERN,
    WORD,
    /** No pattern and no key of this result gives a field of that name. */
    FIELD
  }

  public FormatProblem {
    allowed = List.copyOf(allowed);
  }

  FormatProblem at(int otherLine) {
    return new FormatProblem(place, otherLine, kind, fact, allowed);
  }
}
