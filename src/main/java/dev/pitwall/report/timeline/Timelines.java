package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.ContestDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Where timelines come from that other days, other programs or people wrote. */
public interface Timelines {
  /** What became of reading one. */
  sealed interface Parsed {}

  /** It is a timeline: what it would add to a day can be seen before it is done. */
  non-sealed interface Rows extends Parsed {
    /**
     * Rows that are there already are counted, not doubled.
     *
     * @param day with its contest
     * @param allPassed whether a score of which nothing says so passed; else it is a bad line
     */
    TimelinePreview preview(ContestDay day, Instant now, boolean allPassed);
  }

  /**
   * It is none; nothing of it is taken. The words of a reason stand under {@code csv.refused.}.
   *
   * @param word what the sentence speaks of: the limit, or the first line as it stands
   */
  record Refused(Reason reason, String word) implements Parsed {}

  enum Reason {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_LINES,
    /** Neither UTF-8 nor Shift_JIS. */
    NOT_TEXT,
    HEADER,
    /** So many lines with broken quotes are no CSV. */
    QUOTES
  }

  /** Reads a file: not for the JavaFX thread. */
  Parsed timeline(Path file) throws IOException;

  /** Reads what was pasted: a table from a portal, from notes or from a spreadsheet. */
  Parsed timeline(String pasted);
}
