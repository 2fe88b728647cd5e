package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.report.timeline.BadLine.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of one line, understood or refused for one exact reason. {@code passed} may also be
 * {@code aborted}: the app knows runs that never told a result, and its own export must not turn
 * them into something else.
 */
final class RowReader {
  /** What the day takes as one text. */
  static final int MOST_LETTERS = 20_000;

  static final String ABORTED = "aborted";

  void read(long line, List<String> fields, List<TimelineRow> rows, List<BadLine> badLines) {
    if (fields.size() != TimelineReader.HEADER.size()) {
      badLines.add(new BadLine(line, Reason.FIELD_COUNT, Integer.toString(fields.size())));
      return;
    }
    var time = RowTime.read(fields.get(0));
    var points = fields.get(1).strip();
    var score = Score.read(points);
    var passed = fields.get(2).strip().toLowerCase(Locale.ROOT);
    var verdict = verdict(passed);
    var change = fields.get(3).strip();
    var roles = fields.get(4).strip();
    if (time.isEmpty()) {
      badLines.add(BadLine.of(line, Reason.TIME, fields.get(0)));
    } else if (score.isEmpty() && !points.isEmpty()) {
      badLines.add(BadLine.of(line, Reason.SCORE, points));
    } else if (verdict.isEmpty() && !passed.isEmpty()) {
      badLines.add(BadLine.of(line, Reason.PASSED, passed));
    } else if (verdict.isEmpty() && score.isPresent()) {
      badLines.add(BadLine.of(line, Reason.PASSED_MISSING, points));
    } else if (change.length() > MOST_LETTERS || roles.length() > MOST_LETTERS) {
      badLines.add(new BadLine(line, Reason.TOO_LONG, Integer.toString(MOST_LETTERS)));
    } else if (verdict.isEmpty() && change.isEmpty() && roles.isEmpty()) {
      badLines.add(BadLine.of(line, Reason.NOTHING_TOLD, fields.get(0)));
    } else {
      rows.add(new TimelineRow(line, time.get(), score, verdict, change, roles));
    }
  }

  private static Optional<Verdict> verdict(String passed) {
    return switch (passed) {
      case "true" -> Optional.of(Verdict.PASS);
      case "false" -> Optional.of(Verdict.FAIL);
      case ABORTED -> Optional.of(Verdict.ABORTED);
      default -> Optional.empty();
    };
  }
}
