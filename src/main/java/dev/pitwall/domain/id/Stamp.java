package dev.pitwall.domain.id;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a step was recorded, as a hybrid logical time: the wall clock in milliseconds, and a counter
 * that orders what happened within one millisecond or while a clock stood behind. A laptop's stamps
 * only rise, and a step made after seeing another always has the later stamp, whatever the clocks
 * say (Kulkarni et al., "Logical Physical Clocks", 2014).
 */
public record Stamp(Instant wall, int counter) implements Comparable<Stamp> {
  /**
   * The clocks of a team's laptops differ: a moment this little ahead is "now" on another one, and
   * one further ahead means that a clock is wrong.
   */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  public static final Stamp ZERO = new Stamp(Instant.EPOCH, 0);

  /**
   * No laptop makes so many steps within one tick of its clock; beyond it the time is advanced
   * instead.
   */
  private static final int MOST = 1_000_000;

  /** No real contest is later; a stamp beyond it would determine every later stamp. */
  private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

  public Stamp {
    wall = wall.truncatedTo(ChronoUnit.MILLIS);
    if (counter < 0) {
      throw new IllegalArgumentException("A stamp's counter is not negative: " + counter);
    }
  }

  /** The stamp of a step made now, after everything stamped up to this one was seen. */
  public Stamp next(Instant now) {
    var millis = now.truncatedTo(ChronoUnit.MILLIS);
    if (millis.isAfter(wall)) {
      return new Stamp(millis, 0);
    }
    return counter < MOST ? new Stamp(wall, counter + 1) : new Stamp(wall.plusMillis(1), 0);
  }

  /** Whether a laptop whose clock is not far astray can have given it. */
  public boolean plausible() {
    return wall.isBefore(NEVER) && counter <= MOST;
  }

  @Override
  public int compareTo(Stamp other) {
    int byWall = wall.compareTo(other.wall);
    return byWall != 0 ? byWall : Integer.compare(counter, other.counter);
  }
}
