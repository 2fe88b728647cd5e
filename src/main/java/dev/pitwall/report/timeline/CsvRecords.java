package dev.pitwall.report.timeline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.pitwall.report.timeline.BadLine.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The records of a text whose fields one character sets off, line by line. A broken quote costs its
 * own line only: reading goes on at the line after it, instead of swallowing the rest of the file
 * into one field.
 */
final class CsvRecords {
  /** Each restart reads to the end once more; so many broken quotes are another kind of file. */
  private static final int MOST_RESTARTS = 100;

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final String text;
  private final char separator;
  private final int width;
  private final List<Cells> cells = new ArrayList<>();

  /** The line at which the next record begins, the first being 1. */
  private long next;

  private CsvRecords(String text, char separator, int width, long first) {
    this.text = text;
    this.separator = separator;
    this.width = width;
    this.next = first;
  }

  /** The fields of one line; empty when its quotes are broken. */
  static Optional<List<String>> fields(String line, char separator) {
    try (var records = strict(separator).ofCsvRecord(line).iterator()) {
      return records.hasNext() ? Optional.of(records.next().getFields()) : Optional.empty();
    } catch (CsvParseException | IOException e) {
      return Optional.empty();
    }
  }

  /**
   * @param width of a row; a longer field that stands over lines is a quote that never ended
   * @param first the line to begin at
   * @return empty when there are too many broken quotes
   */
  static Optional<List<Cells>> read(
      String text, char separator, int width, long first, List<BadLine> badLines)
      throws IOException {
    var reader = new CsvRecords(text, separator, width, first);
    return reader.all(badLines) ? Optional.of(reader.cells) : Optional.empty();
  }

  private boolean all(List<BadLine> badLines) throws IOException {
    var starts = lineStarts(text);
    for (int restarts = 0; next <= starts.size(); restarts++) {
      if (restarts > MOST_RESTARTS) {
        return false;
      }
      if (takeAll(text.substring(starts.get((int) next - 1)))) {
        return true;
      }
      // From here on the rest begins at the broken line.
      var broken = text.substring(starts.get((int) next - 1)).lines().findFirst();
      badLines.add(BadLine.of(next, Reason.QUOTES, broken.orElse("")));
      next++;
    }
    return true;
  }

  /**
   * @return false when it stopped in front of a line that cannot be parsed
   */
  private boolean takeAll(String rest) throws IOException {
    long offset = next - 1;
    try (var records = strict(separator).ofCsvRecord(rest).iterator()) {
      while (records.hasNext()) {
        var one = records.next();
        if (one.getFieldCount() != width && lineEnds(one) > 0) {
          return false;
        }
        long line = offset + one.getStartingLineNumber();
        next = line + 1 + lineEnds(one);
        cells.add(new Cells(line, one.getFields()));
      }
      return true;
    } catch (CsvParseException e) {
      // Which line it is, is known; what is wrong with it can only be its quotes.
      return false;
    }
  }

  private static CsvReader.CsvReaderBuilder strict(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  private static long lineEnds(CsvRecord one) {
    return one.getFields().stream()
        .mapToLong(field -> LINE_END.matcher(field).results().count())
        .sum();
  }

  static List<Integer> lineStarts(String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    var end = LINE_END.matcher(text);
    while (end.find()) {
      if (end.end() < text.length()) {
        starts.add(end.end());
      }
    }
    return starts;
  }
}
