package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.util.Optional;

/**
 * One good line of a timeline, as written.
 *
 * @param line where it begins in the file; the header is line 1
 * @param verdict empty for a row that is no run; and with a score, where nothing says whether it
 *     passed
 * @param roles the role map in the words of the file; empty when the row has none
 */
public record TimelineRow(
    long line,
    RowTime time,
    Optional<Score> score,
    Optional<Verdict> verdict,
    String change,
    String roles) {
  /** A run of which nothing says whether it passed. */
  boolean withoutVerdict() {
    return verdict.isEmpty() && score.isPresent();
  }

  TimelineRow withVerdict(Verdict answer) {
    return new TimelineRow(line, time, score, Optional.of(answer), change, roles);
  }
}
