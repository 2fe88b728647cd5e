package dev.pitwall.report.timeline;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ChangeNote;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one run or note of the day says in a timeline, to the second. Two of them are the same row
 * when they would be written the same: so an import knows what is there already.
 */
record DayRow(Instant at, Optional<Score> score, Optional<Verdict> verdict, String change) {
  DayRow {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** All of them by time. Runs that are discarded or still on are left out. */
  static List<DayRow> of(ContestDay day) {
    var rows = new ArrayList<DayRow>();
    day.notes().values().forEach(note -> rows.add(note(note.at(), note.text())));
    day.changeNotes().values().forEach(note -> rows.add(note(note.at(), words(note, day))));
    day.runs().values().stream().filter(Run::counts).forEach(run -> rows.add(run(run)));
    rows.sort(Comparator.comparing(DayRow::at));
    return rows;
  }

  static DayRow note(Instant at, String text) {
    return new DayRow(at, Optional.empty(), Optional.empty(), text.strip());
  }

  private static DayRow run(Run run) {
    var result = run.facts().result().orElseThrow();
    return new DayRow(
        run.at(),
        result.score(),
        Optional.of(result.verdict()),
        words(run.facts().setup().note(), result));
  }

  /** The column knows one text: what was tried, then why it failed. */
  private static String words(String tried, RunResult result) {
    return Stream.of(tried.strip(), result.reason().strip())
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String words(ChangeNote note, ContestDay day) {
    return note.server().map(server -> name(day, server) + ": ").orElse("") + note.text();
  }

  static String name(ContestDay day, ServerId id) {
    return day.server(id).map(Server::name).orElse(id.value());
  }
}
