package dev.pitwall.results;

/**
 * What is wrong with a format's data.
 *
 * @param place the way to it, like {@code results/0/lines/1}; empty for the whole
 * @param kind words: {@code enum.Kind.*} of this type
 * @param fact what stands there, or is missing
 */
public record FormatProblem(String place, Kind kind, String fact) {
  /** What may be wrong. */
  public enum Kind {
    NOT_JSON,
    MISSING,
    UNKNOWN_KEY,
    WRONG_KIND,
    BAD_PATTERN,
    UNKNOWN_WORD,
    TWICE
  }
}
