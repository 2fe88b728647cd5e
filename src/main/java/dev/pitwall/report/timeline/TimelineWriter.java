package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a day so that reading it gives the same day (see {@link WrittenRows}).
 *
 * <p>The same bytes in every locale, and texts that no spreadsheet takes for a formula, see {@link
 * SpreadsheetText}.
 */
final class TimelineWriter {
  private TimelineWriter() {}

  static List<List<String>> rows(ContestDay day) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.copyOf(TimelineReader.HEADER));
    day.contest()
        .ifPresent(
            contest -> WrittenRows.of(day).forEach(written -> rows.add(cells(written, contest))));
    return rows;
  }

  private static List<String> cells(WrittenRows.WrittenRow written, Contest contest) {
    var row = written.row();
    return List.of(
        RowTime.written(row.at(), contest),
        row.score().map(Score::plain).orElse(""),
        row.verdict().map(TimelineWriter::passed).orElse(""),
        SpreadsheetText.written(row.change()),
        SpreadsheetText.written(written.roles()));
  }

  private static String passed(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "true";
      case FAIL -> "false";
      case ABORTED -> VerdictWord.ABORTED;
    };
  }
}
