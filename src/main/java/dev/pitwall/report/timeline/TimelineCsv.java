package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.ContestDay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A score timeline as CSV with the header {@code time,score,passed,change,roles}; what is read may
 * also be another table with such columns, see {@link TimelineReader}.
 *
 * <p>A row with {@code passed} is a run, with or without a score; a row with neither is a note; a
 * row with roles only is a step of the role map. Nothing is made up: a run without a printed score
 * has none, a score without a verdict is a bad line, roles that are no role words stay words.
 */
public final class TimelineCsv {
  /** Thousands of times a real day: more is another file chosen by mistake. */
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private TimelineCsv() {}

  /** A text that was pasted. */
  public static TimelineFile read(String pasted) {
    try {
      return read(new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading memory does not fail", e);
    }
  }

  /** Reads it whole; good and bad lines apart. UTF-8 with or without a mark, or Shift_JIS. */
  public static TimelineFile read(InputStream in) throws IOException {
    var bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return new TimelineFile.Refused(
          Timelines.Reason.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
    }
    var text = FileText.of(bytes);
    return text.isPresent()
        ? new TimelineReader(text.get()).read()
        : new TimelineFile.Refused(Timelines.Reason.NOT_TEXT, "");
  }

  /**
   * What these rows would add to the day. Rows that are there already are counted, not doubled.
   *
   * @param day with its contest
   * @param allPassed whether a score of which nothing says so passed; else it is a bad line
   */
  public static TimelinePreview preview(
      TimelineFile.Read file, ContestDay day, Instant now, boolean allPassed) {
    return new TimelineImport(file, day, now, allPassed).preview();
  }

  /**
   * The day's runs, notes and role map, by time; empty but for the header before there is a
   * contest. Runs that are discarded or still on are left out.
   */
  public static String write(ContestDay day) {
    return write(day, List.of());
  }

  /**
   * The same of a day that lacks something on purpose.
   *
   * @param leftOut what it lacks, see {@link TableText}
   */
  public static String write(ContestDay day, List<String> leftOut) {
    return TableText.written(TimelineWriter.rows(day), leftOut);
  }
}
