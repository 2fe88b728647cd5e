package dev.pitwall.profiles;

import java.util.List;

/**
 * Why the file of a profile cannot be used: where it is wrong, and what belongs there.
 *
 * @param file the file's name, with its folder when it is the team's own
 * @param place the field, {@code milestones[2].at}; {@code line:column} where it is no JSON
 * @param found what stands there; may be empty
 * @param allowed what could stand there, where that is a choice of few
 */
public record ProfileTrouble(
    String file, String place, Reason reason, String found, List<String> allowed) {
  /** What is wrong; each has one sentence that says what to write instead. */
  public enum Reason {
    UNREADABLE,
    /** A link, which is not followed. */
    LINK,
    /** Neither a file nor a link. */
    NOT_A_FILE,
    TOO_LARGE,
    NOT_JSON,
    UNKNOWN_FIELD,
    MISSING,
    /** The id is not the name of the file. */
    ID,
    OBJECT,
    LIST,
    TEXT,
    /** A text in each language. */
    WORDS,
    TOO_LONG,
    LENGTH,
    TIME_OF_DAY,
    /** A whole number from 1 to the one that is allowed. */
    NUMBER,
    /** There is no such result format. */
    FORMAT,
    ONE_OF,
    /** Each length may be right; together they cannot be. */
    LENGTHS
  }

  public ProfileTrouble {
    allowed = List.copyOf(allowed);
  }
}
