package dev.pitwall.ui.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Moments laid out from left to right, in pixels.
 *
 * @param to after {@code from}
 */
public record TimeAxis(Instant from, Instant to, double left, double width) {
  /** A round moment and how it is written. */
  public record Tick(Instant at, String label) {}

  /** Labels like 17:30 are 40 px wide; closer than this they run into each other. */
  private static final double LEAST_GAP = 64;

  /** The same with a date, like 11/30 17:30. */
  private static final double LEAST_GAP_WITH_DATE = 96;

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofDays(1));

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d", Locale.ROOT);
  private static final DateTimeFormatter DATE_AND_CLOCK =
      DateTimeFormatter.ofPattern("M/d HH:mm", Locale.ROOT);

  public double x(Instant moment) {
    return x(moment.toEpochMilli());
  }

  /**
   * @param millis since 1970
   */
  public double x(long millis) {
    return left + width * (millis - from.toEpochMilli()) / span();
  }

  public Instant at(double x) {
    return from.plusMillis(Math.round((x - left) / width * span()));
  }

  public boolean shows(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }

  /** As long as before, elsewhere: no further than the edges, so that nothing grows there. */
  public TimeAxis moved(Duration by, Instant earliest, Instant latest) {
    var least = Duration.between(from, earliest).toMillis();
    var most = Duration.between(to, latest).toMillis();
    var shift = Duration.ofMillis(Math.max(least, Math.min(most, by.toMillis())));
    return new TimeAxis(from.plus(shift), to.plus(shift), left, width);
  }

  /**
   * A longer or shorter time around a moment that stays where it is; within the edges.
   *
   * @param factor below 1 for a shorter time
   * @param closest no time is shorter
   */
  public TimeAxis zoomed(
      Instant pivot, double factor, Duration closest, Instant earliest, Instant latest) {
    var first = pivot.minusMillis(Math.round(Duration.between(from, pivot).toMillis() * factor));
    var last = pivot.plusMillis(Math.round(Duration.between(pivot, to).toMillis() * factor));
    if (Duration.between(first, last).compareTo(closest) < 0) {
      return this;
    }
    return new TimeAxis(
        first.isBefore(earliest) ? earliest : first,
        last.isAfter(latest) ? latest : last,
        left,
        width);
  }

  private double span() {
    return Math.max(1, to.toEpochMilli() - from.toEpochMilli());
  }

  /**
   * Round moments of the zone's clock, far enough apart to be read. Over several dates the first
   * one of each date shows the date.
   */
  public List<Tick> ticks(ZoneId zone) {
    var firstDate = from.atZone(zone).toLocalDate();
    boolean dated = !firstDate.equals(to.atZone(zone).toLocalDate());
    var step = step(dated ? LEAST_GAP_WITH_DATE : LEAST_GAP);
    var midnight = firstDate.atStartOfDay(zone).toInstant();
    long steps = Duration.between(midnight, from).toMillis() / step.toMillis();
    var ticks = new ArrayList<Tick>();
    var shown = Optional.<LocalDate>empty();
    for (var at = midnight.plus(step.multipliedBy(steps)); !at.isAfter(to); at = at.plus(step)) {
      if (!at.isBefore(from)) {
        var local = at.atZone(zone);
        var date = Optional.of(local.toLocalDate());
        var format =
            step.compareTo(Duration.ofDays(1)) >= 0
                ? DATE
                : dated && !date.equals(shown) ? dateAnd(local.toLocalTime()) : CLOCK;
        ticks.add(new Tick(at, format.format(local)));
        shown = date;
      }
    }
    return ticks;
  }

  private static DateTimeFormatter dateAnd(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? DATE : DATE_AND_CLOCK;
  }

  private Duration step(double leastGap) {
    for (var step : STEPS) {
      if (width * step.toMillis() / span() >= leastGap) {
        return step;
      }
    }
    return Duration.ofDays(1 + (long) (leastGap * span() / width / 86_400_000));
  }
}
