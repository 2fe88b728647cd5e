package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Contest;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A time as a timeline writes it: {@code 17:15}, {@code 9:05:30}, or with its date and even its
 * offset, {@code 2013-11-09T17:15+09:00}, {@code 11-09 17:15}. Without a date it is meant on the
 * contest's day, without an offset on the contest's wall clock.
 */
public record RowTime(
    Optional<LocalDate> date,
    Optional<MonthDay> dayOfYear,
    LocalTime time,
    Optional<ZoneOffset> offset) {
  /** A space for the T and slashes in the date are what spreadsheets make of it. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?:(?<year>\\d{4})[-/])?(?<month>\\d{1,2})[-/](?<day>\\d{1,2})(?:T| +))?"
              + "(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
              + "(?<offset>Z|[+-]\\d{2}:?\\d{2})?");

  private static final Pattern YEAR_IN_JAPANESE = Pattern.compile("(\\d)年(?=\\d)");
  private static final Pattern DATE_IN_JAPANESE = Pattern.compile("(\\d)月(\\d{1,2})日\\s*");
  private static final Pattern TIME_IN_JAPANESE = Pattern.compile("(\\d{1,2})時(?:(\\d{1,2})分)?$");

  private static final Pattern HALF_DAY = Pattern.compile("(午前|午後)\\s*(\\d{1,2})(?=[時:])");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** Empty when it is no time of day, or an offset stands there without a date. */
  public static Optional<RowTime> read(String text) {
    var match = SHAPE.matcher(western(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()));
    if (!match.matches() || (match.group("offset") != null && match.group("year") == null)) {
      return Optional.empty();
    }
    try {
      var dayOfYear =
          match.group("month") == null
              ? Optional.<MonthDay>empty()
              : Optional.of(MonthDay.of(number(match, "month"), number(match, "day")));
      var date =
          match.group("year") == null
              ? Optional.<LocalDate>empty()
              : Optional.of(
                  LocalDate.of(
                      number(match, "year"), number(match, "month"), number(match, "day")));
      var fraction = Optional.ofNullable(match.group("fraction")).orElse("");
      var time =
          LocalTime.of(
              number(match, "hour"),
              number(match, "minute"),
              match.group("second") == null ? 0 : number(match, "second"),
              Integer.parseInt((fraction + "000000000").substring(0, 9)));
      return Optional.of(
          new RowTime(
              date,
              date.isPresent() ? Optional.empty() : dayOfYear,
              time,
              Optional.ofNullable(match.group("offset")).map(ZoneOffset::of)));
    } catch (DateTimeException e) {
      // 25:00 or the 31st of February: it has the shape of a time and is none.
      return Optional.empty();
    }
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }

  /** 9月22日 18時2分 as 9-22 18:02. */
  private static String western(String text) {
    var dated = YEAR_IN_JAPANESE.matcher(text).replaceFirst("$1-");
    dated = DATE_IN_JAPANESE.matcher(dated).replaceFirst("$1-$2 ");
    dated = HALF_DAY.matcher(dated).replaceFirst(RowTime::wholeDay);
    var clock = TIME_IN_JAPANESE.matcher(dated);
    if (!clock.find()) {
      return dated;
    }
    var minute =
        clock.group(2) == null ? "00" : ("0" + clock.group(2)).replaceFirst("^0(?=..)", "");
    return dated.substring(0, clock.start()) + clock.group(1) + ":" + minute;
  }

  /** 午後1時 is 13時. An hour that no half of a day has stays as it is, and is no time. */
  private static String wholeDay(MatchResult halfDay) {
    int hour = Integer.parseInt(halfDay.group(2));
    return hour > 12 ? "$0" : String.valueOf(hour % 12 + (halfDay.group(1).equals("午後") ? 12 : 0));
  }

  /** Whether it has a day. */
  boolean dated() {
    return date.isPresent() || dayOfYear.isPresent();
  }

  /**
   * The day written, a day without its year in the year that brings it nearest to {@code near};
   * empty when there is none.
   */
  public Optional<LocalDate> dateNear(LocalDate near) {
    return date.or(
        () ->
            dayOfYear.flatMap(
                monthDay ->
                    IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                        .mapToObj(monthDay::atYear)
                        .min(Comparator.comparingLong(day -> distance(day, near)))));
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /**
   * The moment meant. In a contest over midnight a bare time before the start is the next day's, if
   * the contest still runs then.
   */
  public Instant in(Contest contest) {
    var zone = contest.zone();
    var day = contest.start().atZone(zone).toLocalDate();
    if (dated()) {
      return on(day, zone);
    }
    var onFirst = on(day, zone);
    var onNext = on(day.plusDays(1), zone);
    return onFirst.isBefore(contest.start()) && !onNext.isAfter(contest.end()) ? onNext : onFirst;
  }

  /** The moment on that day, unless it has its own, whatever contest there may be. */
  public Instant on(LocalDate day, ZoneId zone) {
    var local = dateNear(day).orElse(day).atTime(time);
    return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
  }

  /**
   * The shortest text that {@link #in} reads back: seconds only where there are some, a date only
   * outside the contest's day, an offset only in the hour that the clock repeats.
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
