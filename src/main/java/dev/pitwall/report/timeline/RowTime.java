package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Contest;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as a timeline tells it: {@code 17:15}, {@code 9:05:30}, or with its date and even its
 * offset, {@code 2013-11-09T17:15+09:00}. Without a date it is meant on the contest's day, without
 * an offset on the contest's wall clock.
 */
public record RowTime(Optional<LocalDate> date, LocalTime time, Optional<ZoneOffset> offset) {
  /** A space for the T and slashes in the date are what spreadsheets make of it. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[T ])?"
              + "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:?\\d{2})?");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** Empty when it is no time of day, or an offset stands there without a date. */
  public static Optional<RowTime> read(String told) {
    var match = SHAPE.matcher(Normalizer.normalize(told, Normalizer.Form.NFKC).strip());
    if (!match.matches() || (match.group(8) != null && match.group(1) == null)) {
      return Optional.empty();
    }
    try {
      Optional<LocalDate> date =
          match.group(1) == null
              ? Optional.empty()
              : Optional.of(
                  LocalDate.of(
                      Integer.parseInt(match.group(1)),
                      Integer.parseInt(match.group(2)),
                      Integer.parseInt(match.group(3))));
      var seconds = match.group(6) == null ? 0 : Integer.parseInt(match.group(6));
      var nanos =
          match.group(7) == null
              ? 0
              : Integer.parseInt((match.group(7) + "00000000").substring(0, 9));
      var time =
          LocalTime.of(
              Integer.parseInt(match.group(4)), Integer.parseInt(match.group(5)), seconds, nanos);
      return Optional.of(
          new RowTime(date, time, Optional.ofNullable(match.group(8)).map(ZoneOffset::of)));
    } catch (DateTimeException e) {
      // 25:00 or the 31st of February: it has the shape of a time and is none.
      return Optional.empty();
    }
  }

  /**
   * The moment meant. In a contest over midnight a bare time before the start is the next day's, if
   * the contest still runs then.
   */
  public Instant in(Contest contest) {
    var zone = contest.zone();
    if (date.isPresent()) {
      var local = date.get().atTime(time);
      return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
    }
    var day = contest.start().atZone(zone).toLocalDate();
    var onFirst = on(day, zone);
    var onNext = on(day.plusDays(1), zone);
    return onFirst.isBefore(contest.start()) && !onNext.isAfter(contest.end()) ? onNext : onFirst;
  }

  /** The moment on that day, whatever contest there may be. */
  public Instant on(LocalDate day, ZoneId zone) {
    var local = date.orElse(day).atTime(time);
    return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
  }

  /**
   * The shortest telling that {@link #in} reads back: seconds only where there are some, a date
   * only outside the contest's day, an offset only in the hour that the clock repeats.
   */
  public static String written(Instant moment, Contest contest) {
    var second = moment.truncatedTo(ChronoUnit.SECONDS);
    var there = second.atZone(contest.zone());
    var clock = (there.getSecond() == 0 ? MINUTE : SECOND).format(there);
    var bare = read(clock).orElseThrow();
    if (bare.in(contest).equals(second)) {
      return clock;
    }
    var dated = there.toLocalDate() + "T" + clock;
    return read(dated).orElseThrow().in(contest).equals(second)
        ? dated
        : dated + there.getOffset().getId();
  }
}
