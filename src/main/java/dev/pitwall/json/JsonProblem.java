package dev.pitwall.json;

import dev.pitwall.domain.model.Excerpt;
import java.util.List;

/**
 * What is wrong with a file that people write, and what belongs there.
 *
 * @param place the way to it, like {@code results/0/lines/1}; empty for the whole
 * @param line of the text, from 1; 0 where none can be named
 * @param kind words: {@code json.bad.*}
 * @param fact what was found, or is missing
 * @param allowed the values allowed, where they are few
 */
public record JsonProblem(String place, int line, Kind kind, String fact, List<String> allowed) {
  /** What may be wrong; each has one sentence that explains what to write instead. */
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
    /** Allowed are these characters. */
    ID,
    /** With the allowed keys. */
    OBJECT,
    /** An object whose keys are names of the writer's own. */
    NAMED_TEXTS,
    LIST,
    TEXT,
    /** Allowed is so many letters. */
    TOO_LONG,
    TRUE_OR_FALSE,
    WHOLE_NUMBER,
    /** A whole number, from the first of the allowed to the second. */
    RANGE,
    /** A number in quotes. */
    NUMBER,
    /** The name of a printed key: letters and digits. */
    KEY,
    PATTERN,
    WORD,
    /** Of these keys only one. */
    ONLY_ONE,
    /** No pattern and no key of this result gives a field of that name. */
    FIELD,
    /** There is no such result format. */
    FORMAT,
    SPAN,
    /** Each span may be right; together they cannot be. */
    SPANS,
    TIME_OF_DAY
  }

  /** The longest excerpt of the value found that fits a sentence. */
  private static final int SHOWN = 80;

  public JsonProblem {
    fact = Excerpt.of(fact, SHOWN);
    allowed = List.copyOf(allowed);
  }

  /** Of the file as a whole. */
  public JsonProblem(String place, Kind kind, String fact, String... allowed) {
    this(place, 0, kind, fact, List.of(allowed));
  }

  JsonProblem at(int otherLine) {
    return new JsonProblem(place, otherLine, kind, fact, allowed);
  }
}
