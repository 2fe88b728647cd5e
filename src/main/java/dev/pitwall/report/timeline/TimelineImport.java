package dev.pitwall.report.timeline;

import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.report.timeline.TimelinePreview.Entry;
import dev.pitwall.report.timeline.TimelinePreview.ImportedNote;
import dev.pitwall.report.timeline.TimelinePreview.ImportedRun;
import dev.pitwall.report.timeline.TimelinePreview.Remark;
import dev.pitwall.report.timeline.TimelinePreview.RolesStep;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** From a timeline's rows to what they would change on a given day. Used once. */
final class TimelineImport {
  private record Dated(Instant at, TimelineRow row) {}

  private final ContestDay day;
  private final Contest contest;
  private final Instant now;
  private final boolean allPassed;
  private final List<String> leftOut;
  private final ServerNames names;
  private final ImportedRoleMap map;

  /** What the day itself would write into the column of roles, and when. */
  private record RolesAt(Instant at, String roles) {}

  private final Set<RolesAt> rolesThere = new HashSet<>();
  private final Map<DayRow, Integer> there = new HashMap<>();
  private final Set<String> remarked = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<BadLine> badLines;
  private int alreadyThere;
  private int withoutVerdict;

  TimelineImport(TimelineFile.Read file, ContestDay day, Instant now, boolean allPassed) {
    this.day = day;
    this.allPassed = allPassed;
    this.leftOut = file.leftOut();
    this.contest = day.contest().orElseThrow();
    this.now = now;
    this.names = new ServerNames(day);
    this.map = new ImportedRoleMap(day, day.roleHistory());
    this.badLines = new ArrayList<>(file.badLines());
    for (var written : WrittenRows.of(day)) {
      rolesThere.add(new RolesAt(written.row().at(), written.roles()));
      if (!written.rolesOnly()) {
        there.merge(written.row(), 1, Integer::sum);
      }
    }
    var moments = RowDates.in(contest, file.rows());
    IntStream.range(0, moments.size())
        .mapToObj(i -> new Dated(moments.get(i), file.rows().get(i)))
        .sorted(Comparator.comparing(Dated::at))
        .forEach(this::take);
    badLines.sort(Comparator.comparingLong(BadLine::line));
  }

  TimelinePreview preview() {
    return new TimelinePreview(
        names.fresh(), entries, remarks, badLines, alreadyThere, withoutVerdict, leftOut);
  }

  private void take(Dated dated) {
    var row = dated.row();
    if (row.withoutVerdict()) {
      withoutVerdict++;
      if (!allPassed) {
        var points = row.score().orElseThrow().plain();
        badLines.add(BadLine.of(row.line(), BadLine.Reason.PASSED_MISSING, points));
        return;
      }
      row = row.withVerdict(Verdict.PASS);
    }
    take(dated.at(), row);
  }

  private void take(Instant at, TimelineRow row) {
    if (at.isAfter(now.plus(Stamp.CLOCK_TOLERANCE))) {
      badLines.add(
          BadLine.of(
              row.line(),
              BadLine.Reason.FUTURE,
              at.atZone(contest.zone()).toLocalDateTime().toString()));
      return;
    }
    boolean rolesNew = takeRoles(at, row);
    if (row.verdict().isEmpty() && row.change().isEmpty()) {
      alreadyThere += rolesNew ? 0 : 1;
    } else if (isThere(new DayRow(at, row.score(), row.verdict(), row.change()))) {
      alreadyThere++;
    } else {
      entries.add(
          row.verdict()
              .<Entry>map(
                  verdict ->
                      new ImportedRun(
                          at, new RunResult(verdict, row.score(), "", ""), row.change()))
              .orElseGet(() -> new ImportedNote(at, row.change())));
    }
  }

  /** Two equal rows in the file are two runs; each needs its own on the day to be skipped. */
  private boolean isThere(DayRow row) {
    int left = there.getOrDefault(row, 0);
    there.put(row, left - 1);
    return left > 0;
  }

  private boolean takeRoles(Instant at, TimelineRow row) {
    map.advance(at);
    boolean known = rolesThere.contains(new RolesAt(second(at), row.roles()));
    if (row.roles().isEmpty() || known || map.holds(row.roles())) {
      return false;
    }
    var understood = WrittenRoles.read(row.roles(), day);
    understood.unread().forEach(words -> remark(row.line(), words));
    understood.items().stream()
        .filter(item -> item.roles().isEmpty())
        .forEach(item -> remark(row.line(), item.words()));
    var wanted = ImportedRoleMap.wanted(understood, names);
    entries.add(new RolesStep(at, wanted, row.roles()));
    map.tell(wanted, row.roles());
    return true;
  }

  private static Instant second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  private void remark(long line, String words) {
    if (remarked.add(words)) {
      remarks.add(new Remark(line, words));
    }
  }
}
