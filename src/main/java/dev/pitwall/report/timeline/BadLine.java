package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Excerpt;

/**
 * A line of a timeline that was not taken, and why. The words of a reason stand under {@code
 * csv.bad.}.
 *
 * @param line where the row begins; the first line of the file, its header, is 1
 * @param word what stood there, shortened; or the number that the reason speaks of
 */
public record BadLine(long line, Reason reason, String word) {
  public enum Reason {
    /** Fewer or more fields than the first line has; the word is their number. */
    FIELD_COUNT,
    /** A quoted field never ends, or goes on after its closing quote. */
    QUOTES,
    TIME,
    /** Later than now: only what has happened can be recorded. */
    FUTURE,
    SCORE,
    /** {@code 20,024} where commas are decimal marks, too: two numbers can be meant. */
    SCORE_UNCLEAR,
    PASSED,
    /** A score without a verdict: whether it passed is not for the app to guess. */
    PASSED_MISSING,
    /** The word is the most letters that are taken. */
    TOO_LONG,
    /** A time and nothing else. */
    EMPTY_ROW
  }

  private static final int SHOWN = 40;

  /** With what stood there on one line, shortened. */
  public static BadLine of(long line, Reason reason, String word) {
    var oneLine = word.replaceAll("\\s+", " ").strip();
    return new BadLine(line, reason, Excerpt.of(oneLine, SHOWN));
  }
}
