package dev.pitwall.cli;

import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.report.timeline.RowDates;
import dev.pitwall.report.timeline.RowTime;
import dev.pitwall.report.timeline.TimelineRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contest that an import makes for rows that belong to no day yet. Its date is the one asked
 * for, else the rows' own, else such that the last row is of the file's, but never such that a row
 * would lie in the future; its times span the rows, in full hours.
 */
final class NewDay {
  private final List<TimelineRow> rows;
  private final Instant fileTime;
  private final Instant now;

  NewDay(List<TimelineRow> rows, Instant fileTime, Instant now) {
    this.rows = rows;
    this.fileTime = fileTime;
    this.now = now;
  }

  CreateContest contest(CliOptions asked, String name, ZoneId machineZone) throws WrongValue {
    var zone = asked.value("--zone", "Asia/Tokyo", NewDay::zone).orElse(machineZone);
    var rule = asked.value("--rule", Wording.rules(), NewDay::rule).orElse(FinalScoreRule.LAST_RUN);
    var date = asked.value("--date", "YYYY-MM-DD", NewDay::date).orElseGet(() -> date(zone));
    var first = moments(date, zone).min(Instant::compareTo).orElseThrow();
    var last = moments(date, zone).max(Instant::compareTo).orElseThrow();
    var start =
        asked
            .value("--start", "HH:MM", RowTime::read)
            .map(time -> time.on(date, zone))
            .orElseGet(() -> fullHour(first, zone));
    var end =
        asked
            .value("--end", "HH:MM", RowTime::read)
            .map(time -> after(start, time, date, zone))
            .orElseGet(() -> nextFullHour(last, start, zone));
    return new CreateContest(name, zone, start, end, rule);
  }

  private Stream<Instant> moments(LocalDate date, ZoneId zone) {
    return RowDates.from(date, zone, rows).stream();
  }

  private LocalDate date(ZoneId zone) {
    var written = fileTime.atZone(zone).toLocalDate();
    var chosen =
        rows.stream()
            .flatMap(row -> dateBefore(row.time(), written).stream())
            .min(LocalDate::compareTo);
    if (chosen.isPresent()) {
      return chosen.get();
    }
    var date = written.minusDays(RowDates.nights(rows));
    return moments(date, zone).anyMatch(moment -> moment.isAfter(now)) ? date.minusDays(1) : date;
  }

  /** A date without its year is not after the file's: that is last year's. */
  private static Optional<LocalDate> dateBefore(RowTime time, LocalDate written) {
    return time.dateNear(written)
        .map(
            day ->
                time.date().isEmpty() && day.isAfter(written.plusDays(1))
                    ? day.minusYears(1)
                    : day);
  }

  /** A contest that ends at 06:00 and started at 22:00 ends on the next day. */
  private static Instant after(Instant start, RowTime time, LocalDate date, ZoneId zone) {
    var end = time.on(date, zone);
    return end.isAfter(start) || time.date().isPresent() ? end : time.on(date.plusDays(1), zone);
  }

  private static Instant fullHour(Instant moment, ZoneId zone) {
    return moment.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
  }

  private static Instant nextFullHour(Instant moment, Instant start, ZoneId zone) {
    var hour = fullHour(moment, zone);
    // One row alone, on the hour, still needs a contest around it.
    return hour.equals(moment) && hour.isAfter(start) ? hour : hour.plus(1, ChronoUnit.HOURS);
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<FinalScoreRule> rule(String text) {
    return Stream.of(FinalScoreRule.values())
        .filter(rule -> Wording.rule(rule).equals(text))
        .findFirst();
  }
}
