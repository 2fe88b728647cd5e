package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.report.timeline.BadLine.Reason;
import dev.pitwall.report.timeline.Columns.Column;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one line, understood or refused for one exact reason. A score of which nothing says
 * whether it passed is kept as it is: that is asked once for all of them.
 */
final class RowReader {
  /** What the day takes as one text. */
  static final int MOST_LETTERS = 20_000;

  private final Columns columns;
  private final ScoreCells scores;
  private final boolean filled;

  /**
   * @param filled whether fields at the end of a row may be missing
   */
  RowReader(Columns columns, ScoreCells scores, boolean filled) {
    this.columns = columns;
    this.scores = scores;
    this.filled = filled;
  }

  void read(Cells row, List<TimelineRow> rows, List<BadLine> badLines) {
    int width = row.fields().size();
    if (width > columns.width() || width < columns.width() && !filled) {
      badLines.add(new BadLine(row.line(), Reason.FIELD_COUNT, Integer.toString(width)));
      return;
    }
    var cell = columns.of(Column.TIME, row);
    var time = RoughTime.read(cell);
    var points = columns.of(Column.SCORE, row);
    var number = scores.read(points);
    var passed = columns.of(Column.PASSED, row);
    var word = VerdictWord.of(passed);
    var verdict = verdict(word, number);
    var change = SpreadsheetText.read(columns.of(Column.CHANGE, row));
    var roles = SpreadsheetText.read(columns.of(Column.ROLES, row));
    if (time.isEmpty()) {
      badLines.add(BadLine.of(row.line(), Reason.TIME, cell));
    } else if (number instanceof ScoreCells.Unclear) {
      badLines.add(BadLine.of(row.line(), Reason.SCORE_UNCLEAR, points));
    } else if (number instanceof ScoreCells.Wrong || contradicts(word, number)) {
      badLines.add(BadLine.of(row.line(), Reason.SCORE, points));
    } else if (word.isEmpty() && !passed.isEmpty()) {
      badLines.add(BadLine.of(row.line(), Reason.PASSED, passed));
    } else if (change.length() > MOST_LETTERS || roles.length() > MOST_LETTERS) {
      badLines.add(new BadLine(row.line(), Reason.TOO_LONG, Integer.toString(MOST_LETTERS)));
    } else if (verdict.isEmpty() && !number.isNumber() && change.isEmpty() && roles.isEmpty()) {
      badLines.add(BadLine.of(row.line(), Reason.EMPTY_ROW, cell));
    } else {
      rows.add(
          new TimelineRow(
              row.line(),
              time.get().time(),
              score(number),
              verdict,
              time.get().with(change),
              roles));
    }
  }

  private static Optional<Score> score(ScoreCells.Reading number) {
    return number instanceof ScoreCells.Number(Score score) ? Optional.of(score) : Optional.empty();
  }

  private static Optional<Verdict> verdict(Optional<VerdictWord> word, ScoreCells.Reading number) {
    if (word.orElse(null) instanceof VerdictWord.Clear(Verdict verdict)) {
      return Optional.of(verdict);
    }
    return number instanceof ScoreCells.Word(Verdict verdict)
        ? Optional.of(verdict)
        : Optional.empty();
  }

  /** "FAIL" in the place of a number, and beside it that it passed. */
  private static boolean contradicts(Optional<VerdictWord> word, ScoreCells.Reading number) {
    return number instanceof ScoreCells.Word(Verdict inPlace)
        && word.orElse(null) instanceof VerdictWord.Clear(Verdict beside)
        && inPlace != beside;
  }
}
