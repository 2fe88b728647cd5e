package dev.pitwall.ui.kit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A contest's times as typed: one date, {@code 2026-11-21}, and two times of day. Both on that
 * date; whether the end is after the start is the day's to judge.
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

  public Reading read(ZoneId zone) {
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
    return new Reading.Read(at(day.get(), from.get(), zone), at(day.get(), to.get(), zone));
  }

  private Optional<LocalDate> readDate() {
    try {
      return Optional.of(LocalDate.parse(date.strip().replace('/', '-')));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
