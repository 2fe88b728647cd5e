package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Contest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments of a timeline's rows, in the order of the file. A bare time that stands far behind
 * the one before it, 01:00 after 23:00, has passed midnight.
 */
public final class RowDates {
  /** Rows that merely stand in a wrong order go back by less. */
  private static final Duration PASSED_MIDNIGHT = Duration.ofHours(12);

  private RowDates() {}

  /** How many midnights were passed up to each row. None where a row has its date. */
  private static List<Integer> midnights(List<TimelineRow> rows) {
    var midnights = new ArrayList<Integer>(rows.size());
    var before = LocalTime.MIN;
    int passed = 0;
    for (var row : rows) {
      if (!row.time().dated()) {
        boolean back = Duration.between(row.time().time(), before).compareTo(PASSED_MIDNIGHT) > 0;
        passed += back ? 1 : 0;
        before = row.time().time();
      }
      midnights.add(passed);
    }
    return midnights;
  }

  private static boolean dated(List<TimelineRow> rows) {
    return rows.stream().anyMatch(row -> row.time().dated());
  }

  /** How many midnights the rows pass, where none has its date; else none. */
  public static int nights(List<TimelineRow> rows) {
    return rows.isEmpty() || dated(rows) ? 0 : midnights(rows).getLast();
  }

  /** With the first of them on this day. */
  public static List<Instant> from(LocalDate day, ZoneId zone, List<TimelineRow> rows) {
    boolean dated = dated(rows);
    var midnights = midnights(rows);
    var moments = new ArrayList<Instant>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      int passed = dated ? 0 : midnights.get(i);
      moments.add(rows.get(i).time().on(day.plusDays(passed), zone));
    }
    return moments;
  }

  /**
   * In a contest, whose own times go before all else: only where they leave room for two days does
   * the order of the rows decide between them.
   */
  static List<Instant> in(Contest contest, List<TimelineRow> rows) {
    var first = contest.start().atZone(contest.zone()).toLocalDate();
    var midnights = midnights(rows);
    var moments = new ArrayList<Instant>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      var time = rows.get(i).time();
      var byOrder = time.on(first.plusDays(midnights.get(i)), contest.zone());
      boolean within = !byOrder.isBefore(contest.start()) && !byOrder.isAfter(contest.end());
      moments.add(!time.dated() && within ? byOrder : time.in(contest));
    }
    return moments;
  }
}
