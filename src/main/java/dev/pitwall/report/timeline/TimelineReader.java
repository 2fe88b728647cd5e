package dev.pitwall.report.timeline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.pitwall.report.timeline.BadLine.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one timeline's text, line by line. A broken quote costs its own line only: reading goes on
 * at the line after it, instead of swallowing the rest of the file into one field.
 */
final class TimelineReader {
  static final List<String> HEADER = List.of("time", "score", "passed", "change", "roles");

  /**
   * Ten times a busy day. An import is one step, decided row by row on the day that the rows before
   * it made, which costs the square of their number: 4 s for 3,000 rows that each move a role.
   */
  static final int MOST_LINES = 3_000;

  /** Each restart reads to the end once more; so many broken quotes are another kind of file. */
  private static final int MOST_RESTARTS = 100;

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final FileText file;
  private final RowReader rowReader = new RowReader();
  private final List<BadLine> badLines = new ArrayList<>();
  private final List<TimelineRow> rows = new ArrayList<>();

  /** The line at which the next record begins, the first being 1. */
  private long next = 1;

  private boolean headerSeen;

  TimelineReader(FileText file) {
    this.file = file;
  }

  TimelineFile read() throws IOException {
    if (file.text().isBlank()) {
      return new TimelineFile.Refused(Timelines.Reason.EMPTY, "");
    }
    var starts = lineStarts(file.text());
    if (starts.size() > MOST_LINES) {
      return new TimelineFile.Refused(
          Timelines.Reason.TOO_MANY_LINES, Integer.toString(MOST_LINES));
    }
    for (int restarts = 0; next <= starts.size(); restarts++) {
      if (restarts > MOST_RESTARTS) {
        return new TimelineFile.Refused(Timelines.Reason.QUOTES, "");
      }
      if (takeAll(file.text().substring(starts.get((int) next - 1)))) {
        break;
      }
      if (!headerSeen) {
        return refusedHeader();
      }
      // From here on the rest begins at the broken line.
      var broken = file.text().substring(starts.get((int) next - 1)).lines().findFirst();
      badLines.add(BadLine.of(next, Reason.QUOTES, broken.orElse("")));
      next++;
    }
    return new TimelineFile.Read(rows, badLines, file.shiftJis());
  }

  /**
   * @return false when it stopped in front of a line that cannot be parsed, or of a file that does
   *     not begin with the header
   */
  private boolean takeAll(String rest) throws IOException {
    long offset = next - 1;
    try (var records = strict().ofCsvRecord(rest).iterator()) {
      while (records.hasNext()) {
        var one = records.next();
        boolean swallowed = one.getFieldCount() != HEADER.size() && lineEnds(one) > 0;
        if (swallowed || (!headerSeen && !isHeader(one))) {
          return false;
        }
        take(offset + one.getStartingLineNumber(), one);
      }
      return true;
    } catch (CsvParseException e) {
      // Which line it is, is known; what is wrong with it can only be its quotes.
      return false;
    }
  }

  private static CsvReader.CsvReaderBuilder strict() {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  private TimelineFile refusedHeader() {
    var first = file.text().lines().findFirst().orElse("");
    return new TimelineFile.Refused(
        Timelines.Reason.HEADER, BadLine.of(1, Reason.QUOTES, first).word());
  }

  private static boolean isHeader(CsvRecord one) {
    return one.getFields().stream()
        .map(field -> field.strip().toLowerCase(Locale.ROOT))
        .toList()
        .equals(HEADER);
  }

  private void take(long line, CsvRecord one) {
    next = line + 1 + lineEnds(one);
    if (!headerSeen) {
      headerSeen = true;
    } else if (one.getFields().stream().anyMatch(field -> !field.isBlank())) {
      // A line of nothing but commas is what a spreadsheet leaves of an emptied row.
      rowReader.read(line, one.getFields(), rows, badLines);
    }
  }

  private static long lineEnds(CsvRecord one) {
    return one.getFields().stream()
        .mapToLong(field -> LINE_END.matcher(field).results().count())
        .sum();
  }

  private static List<Integer> lineStarts(String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    Matcher end = LINE_END.matcher(text);
    while (end.find()) {
      if (end.end() < text.length()) {
        starts.add(end.end());
      }
    }
    return starts;
  }
}
