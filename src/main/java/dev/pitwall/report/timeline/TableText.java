package dev.pitwall.report.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A table as CSV: the same bytes in every locale. */
public final class TableText {
  private TableText() {}

  /**
   * @param rows the first has the heads
   * @param leftOut what the table lacks on purpose; a column without values has it as its head,
   *     since a line of its own would not be of the table
   */
  public static String written(List<List<String>> rows, List<String> leftOut) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      for (int i = 0; i < rows.size(); i++) {
        var cells = new ArrayList<>(rows.get(i));
        if (!leftOut.isEmpty()) {
          cells.add(i == 0 ? "left out: " + String.join(" ", leftOut) : "");
        }
        csv.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A string takes everything", e);
    }
    return text.toString();
  }
}
