package dev.pitwall.team.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Now, by two clocks: deadlines go by one that nobody sets.
 *
 * @param steady since a moment of no meaning; it only rises
 * @param wall what people call the time; it jumps when somebody sets it
 */
public record Moment(Duration steady, Instant wall) {
  Duration since(Moment earlier) {
    return steady.minus(earlier.steady);
  }
}
