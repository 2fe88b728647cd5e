package dev.pitwall.archive;

import java.time.Instant;

/**
 * A place where the words were found.
 *
 * @param day where it is
 * @param at when it was
 * @param excerpt one line around the first of the words
 */
public record Hit(PastDay day, Kind kind, Instant at, String excerpt) {
  /** What kind of thing it is. */
  public enum Kind {
    CONTEST,
    RUN,
    NOTE,
    CHANGE,
    TASK,
    SNIPPET
  }
}
