package dev.pitwall.text;

import dev.pitwall.domain.model.Contest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A contest's times as typed: one date, {@code 2026-11-21}, and two times of day. The start is on
 * that date; an end that is not after the start is on the next day, as of a contest overnight.
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

  /** A contest over midnight lasts no longer than this: 20:00 to 10:00. */
  private static final Duration NIGHT = Duration.ofHours(14);

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
          boolean manyDays = Duration.between(contest.start(), contest.end()).compareTo(DAY) > 0;
          var endDay = manyDays ? oldEnd.toLocalDate().plusDays(days) : day;
          return new Reading.Read(begin, firstAfter(begin, endDay, to, zone));
        });
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
   * That time on {@code day}, or on the day after where that makes a night of it. What would last
   * longer is no night but a slip, and stays before its start for the day to refuse.
   */
  private static Instant firstAfter(Instant start, LocalDate day, LocalTime time, ZoneId zone) {
    var on = at(day, time, zone);
    var dayAfter = at(day.plusDays(1), time, zone);
    return on.isAfter(start) || Duration.between(start, dayAfter).compareTo(NIGHT) > 0
        ? on
        : dayAfter;
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
