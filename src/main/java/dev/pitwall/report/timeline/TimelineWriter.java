package dev.pitwall.report.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a day so that reading it gives the same day (see {@link WrittenRows}).
 *
 * <p>The same bytes in every locale, and texts that no spreadsheet takes for a formula, see {@link
 * SpreadsheetText}.
 */
final class TimelineWriter {
  private TimelineWriter() {}

  static String write(ContestDay day, Contest contest) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(TimelineReader.HEADER);
      for (var written : WrittenRows.of(day)) {
        var row = written.row();
        csv.writeRecord(
            List.of(
                RowTime.written(row.at(), contest),
                row.score().map(Score::plain).orElse(""),
                row.verdict().map(TimelineWriter::passed).orElse(""),
                SpreadsheetText.written(row.change()),
                SpreadsheetText.written(written.roles())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A string takes everything", e);
    }
    return text.toString();
  }

  private static String passed(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "true";
      case FAIL -> "false";
      case ABORTED -> VerdictWord.ABORTED;
    };
  }
}
