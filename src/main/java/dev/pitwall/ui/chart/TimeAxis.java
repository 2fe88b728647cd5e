package dev.pitwall.ui.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /** Round moments of the zone's clock, far enough apart to be read. */
  public List<Tick> ticks(ZoneId zone) {
    var step = step();
    var midnight = from.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    long steps = Duration.between(midnight, from).toMillis() / step.toMillis();
    var ticks = new ArrayList<Tick>();
    for (var at = midnight.plus(step.multipliedBy(steps)); !at.isAfter(to); at = at.plus(step)) {
      if (!at.isBefore(from)) {
        var format = step.compareTo(Duration.ofDays(1)) >= 0 ? DATE : CLOCK;
        ticks.add(new Tick(at, format.format(at.atZone(zone))));
      }
    }
    return ticks;
  }

  private Duration step() {
    for (var step : STEPS) {
      if (width * step.toMillis() / span() >= LEAST_GAP) {
        return step;
      }
    }
    return Duration.ofDays(1 + (long) (LEAST_GAP * span() / width / 86_400_000));
  }
}
