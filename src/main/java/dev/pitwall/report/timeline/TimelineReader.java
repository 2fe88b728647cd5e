package dev.pitwall.report.timeline;

import dev.pitwall.report.timeline.Columns.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one timeline's text: CSV with commas, semicolons or tabs, a table in Markdown, or a
 * portal's table without a heading.
 */
final class TimelineReader {
  static final List<String> HEADER = List.of("time", "score", "passed", "change", "roles");

  /**
   * Ten times a busy day. An import is one step, decided row by row on the day that the rows before
   * it made, which costs the square of their number: 4 s for 3,000 rows that each move a role.
   */
  static final int MOST_LINES = 3_000;

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final FileText file;
  private final List<BadLine> badLines = new ArrayList<>();

  TimelineReader(FileText file) {
    this.file = file;
  }

  /**
   * @param separator of the fields
   * @param filled whether fields at the end of a row may be missing: nobody sees them in a page
   */
  private record Table(Columns columns, char separator, boolean filled, List<Cells> rows) {}

  TimelineFile read() throws IOException {
    if (file.text().isBlank()) {
      return new TimelineFile.Refused(Timelines.Reason.EMPTY, "");
    }
    var lines = file.text().lines().toList();
    if (CsvRecords.lineStarts(file.text()).size() > MOST_LINES) {
      return new TimelineFile.Refused(
          Timelines.Reason.TOO_MANY_LINES, Integer.toString(MOST_LINES));
    }
    int first = 0;
    while (lines.get(first).isBlank()) {
      first++;
    }
    for (char separator : SEPARATORS) {
      var columns = CsvRecords.fields(lines.get(first), separator).flatMap(Columns::headed);
      if (columns.isPresent()) {
        var rows = records(separator, columns.get().width(), first + 2);
        return rows.isEmpty()
            ? new TimelineFile.Refused(Timelines.Reason.QUOTES, "")
            : read(new Table(columns.get(), separator, separator == '\t', rows.get()));
      }
    }
    var table = markdown(lines).or(() -> portal(lines));
    return table.isPresent() ? read(table.get()) : refusedHeader(lines.get(first));
  }

  private Optional<List<Cells>> records(char separator, int width, int first) throws IOException {
    return CsvRecords.read(file.text(), separator, width, first, badLines);
  }

  private static Optional<Table> markdown(List<String> lines) {
    return MarkdownTable.find(lines)
        .map(
            rows ->
                new Table(
                    Columns.headed(rows.getFirst().fields()).orElseThrow(),
                    '|',
                    true,
                    rows.subList(1, rows.size())));
  }

  private static Optional<Table> portal(List<String> lines) {
    var rows = new ArrayList<Cells>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(new Cells(i + 1L, List.of(lines.get(i).split("\t", -1))));
      }
    }
    return Columns.seen(rows).map(columns -> new Table(columns, '\t', true, rows));
  }

  private TimelineFile read(Table table) {
    var rows = new ArrayList<TimelineRow>();
    var full = table.rows().stream().filter(row -> !row.blank()).toList();
    var scores = full.stream().map(row -> table.columns().of(Column.SCORE, row)).toList();
    var reader =
        new RowReader(table.columns(), ScoreCells.of(scores, table.separator()), table.filled());
    // A line of nothing but commas is what a spreadsheet leaves of an emptied row.
    full.forEach(row -> reader.read(row, rows, badLines));
    return new TimelineFile.Read(rows, badLines, table.columns().leftOut(), file.shiftJis());
  }

  private static TimelineFile refusedHeader(String first) {
    return new TimelineFile.Refused(
        Timelines.Reason.HEADER, BadLine.of(1, BadLine.Reason.QUOTES, first).word());
  }
}
