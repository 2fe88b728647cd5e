package dev.pitwall.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.pitwall.domain.Contest;
import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.RoleMapStep;
import dev.pitwall.domain.Score;
import dev.pitwall.domain.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * Writes a day so that reading it gives the same day. Every row carries the role map that held, in
 * the words it was told in as long as they still say what it was; a step of the map that no row
 * stands at gets a row of its own.
 *
 * <p>A change that begins with {@code =}, {@code +}, {@code -} or {@code @} is written as it is. A
 * spreadsheet may take it for a formula, and prefixing it would guard against that; but then the
 * file would no longer say what the team said ("-40% after the cache"), and the next import would
 * keep the prefix. The words are the team's own, on its own laptops. Whoever opens a stranger's
 * timeline in a spreadsheet imports it as text.
 */
final class TimelineWriter {
  private final ContestDay day;
  private final Contest contest;
  private final StringWriter text = new StringWriter();

  /** The map as a reader of the rows so far would have it. */
  private final ToldMap readers;

  /** The map as it was. */
  private final ToldMap actual;

  private String roles = "";

  TimelineWriter(ContestDay day) {
    this.day = day;
    this.contest = day.contest().orElseThrow();
    this.readers = new ToldMap(day, List.of());
    this.actual = new ToldMap(day, day.roleHistory());
  }

  String write() {
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(TimelineReader.HEADER);
      var steps = day.roleHistory();
      int passed = 0;
      for (var row : DayRow.of(day)) {
        while (passed < steps.size() && !second(steps.get(passed)).isAfter(row.at())) {
          boolean carried =
              second(steps.get(passed)).equals(row.at())
                  && (passed + 1 == steps.size()
                      || second(steps.get(passed + 1)).isAfter(row.at()));
          step(csv, steps, passed++, carried);
        }
        csv.writeRecord(
            List.of(
                RowTime.written(row.at(), contest),
                row.score().map(Score::plain).orElse(""),
                row.verdict().map(TimelineWriter::passed).orElse(""),
                row.change(),
                roles));
      }
      while (passed < steps.size()) {
        step(csv, steps, passed++, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A string takes everything", e);
    }
    return text.toString();
  }

  private void step(CsvWriter csv, List<RoleMapStep> steps, int index, boolean carried) {
    var step = steps.get(index);
    actual.step();
    var wanted = ToldMap.wanted(RolesTold.read(step.told(), day), new ServerNames(day));
    var understood = new HashMap<>(readers.said());
    understood.putAll(wanted);
    understood.values().removeIf(Set::isEmpty);
    if (step.told().isEmpty() || !understood.equals(actual.said())) {
      roles = actual.composed();
      wanted = actual.whole();
    } else {
      roles = step.told();
    }
    readers.tell(wanted, roles);
    if (!carried) {
      csv.writeRecord(List.of(RowTime.written(second(step), contest), "", "", "", roles));
    }
  }

  private static Instant second(RoleMapStep step) {
    return step.at().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String passed(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "true";
      case FAIL -> "false";
      case ABORTED -> RowReader.ABORTED;
    };
  }
}
