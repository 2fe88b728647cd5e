package dev.pitwall.text;

import dev.pitwall.domain.model.Contest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A contest's times as typed: one date, {@code 2026-11-21}, and two times of day. The start is on
 * that date; an end before the start is on the next day, as of a contest over midnight. {@link
 * #note} says so beside the fields.
 */
public record TypedTimes(String date, String start, String end) {
  public enum Field {
    DATE,
    START,
    END
  }

  public sealed interface Reading {
    record Read(Instant start, Instant end) implements Reading {}

    /**
     * @param key of the sentence that says what is wrong
     */
    record Wrong(Field field, String key) implements Reading {}
  }

  /** A contest shorter than this is typed with its times of day alone. */
  private static final Duration DAY = Duration.ofDays(1);

  /** As a contest's times are shown, to be typed over. */
  public static TypedTimes of(Contest contest) {
    return new TypedTimes(
        Times.day(contest.zone(), contest.start()),
        Times.second(contest.zone(), contest.start()),
        Times.second(contest.zone(), contest.end()));
  }

  /** The times of a new contest. */
  public Reading read(ZoneId zone) {
    return read(
        (day, from, to) -> {
          var begin = at(day, from, zone);
          return new Reading.Read(begin, firstAfter(begin, day, to, zone));
        });
  }

  /**
   * The times of a contest that is there already. What reads as it was shown means what it was,
   * with the fractions of a second and the days that are not shown; another date moves both times.
   */
  public Reading read(Contest contest) {
    var shown = of(contest);
    var zone = contest.zone();
    return read(
        (day, from, to) -> {
          var oldDay = contest.start().atZone(zone).toLocalDate();
          var oldEnd = contest.end().atZone(zone);
          long days = day.toEpochDay() - oldDay.toEpochDay();
          var begin =
              start.equals(shown.start)
                  ? contest.start().atZone(zone).plusDays(days).toInstant()
                  : at(day, from, zone);
          if (end.equals(shown.end)) {
            return new Reading.Read(begin, oldEnd.plusDays(days).toInstant());
          }
          var endDay = manyDays(contest) ? oldEnd.toLocalDate().plusDays(days) : day;
          return new Reading.Read(begin, firstAfter(begin, endDay, to, zone));
        });
  }

  /** When a contest that is there already ends, where its end is said as a time of day alone. */
  public static Instant end(Contest contest, LocalTime time) {
    var of = manyDays(contest) ? contest.end() : contest.start();
    var day = of.atZone(contest.zone()).toLocalDate();
    return firstAfter(contest.start(), day, time, contest.zone());
  }

  private static boolean manyDays(Contest contest) {
    return Duration.between(contest.start(), contest.end()).compareTo(DAY) > 0;
  }

  /**
   * What typed times do not say: that the end is on a later day, and whose clock they are of.
   *
   * @param zone of the times
   * @param laptop whose clock the person sees beside the app
   * @return empty where all is plain
   */
  public static String note(Texts texts, Reading.Read read, ZoneId zone, ZoneId laptop) {
    var first = read.start().atZone(zone).toLocalDate();
    var last = read.end().atZone(zone).toLocalDate();
    var length = Spans.roughly(texts, Duration.between(read.start(), read.end()));
    var parts = new ArrayList<String>();
    if (last.equals(first.plusDays(1))) {
      parts.add(texts.of("kit.times.nextDay", Times.day(zone, read.end()), length));
    } else if (last.isAfter(first)) {
      parts.add(texts.of("kit.times.laterDay", Times.day(zone, read.end()), length));
    }
    zoneNote(texts, read.start(), zone, laptop).ifPresent(parts::add);
    return String.join(" ", parts);
  }

  /** Empty where both clocks show the same. */
  private static Optional<String> zoneNote(Texts texts, Instant at, ZoneId zone, ZoneId laptop) {
    return areAlike(zone, laptop, at)
        ? Optional.empty()
        : Optional.of(texts.of("kit.times.zone", zone.getId(), laptop.getId()));
  }

  /** Whether the clocks of two zones show the same then, whatever the zones are called. */
  public static boolean areAlike(ZoneId one, ZoneId other, Instant at) {
    return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
  }

  private interface Found {
    Reading read(LocalDate day, LocalTime from, LocalTime to);
  }

  private Reading read(Found found) {
    var day = readDate();
    if (day.isEmpty()) {
      return new Reading.Wrong(Field.DATE, "kit.wrong.date");
    }
    var from = Times.read(start);
    if (from.isEmpty()) {
      return new Reading.Wrong(Field.START, "kit.wrong.time");
    }
    var to = Times.read(end);
    if (to.isEmpty()) {
      return new Reading.Wrong(Field.END, "kit.wrong.time");
    }
    return found.read(day.get(), from.get(), to.get());
  }

  private Optional<LocalDate> readDate() {
    try {
      return Optional.of(LocalDate.parse(TypedText.plain(date).replace('/', '-')));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /**
   * That time on {@code day}, or on the day after where it would be before the start. The start
   * itself is a slip, for the day to refuse.
   */
  private static Instant firstAfter(Instant start, LocalDate day, LocalTime time, ZoneId zone) {
    var on = at(day, time, zone);
    return on.isBefore(start) ? at(day.plusDays(1), time, zone) : on;
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
