package dev.pitwall.team.session;

import dev.pitwall.team.wire.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;

/**
 * How far a teammate's clock is ahead of this laptop's, by round trips as NTP measures them (RFC
 * 5905, section 8): the quickest of the newest trips, since what delays a trip makes it wrong.
 */
final class ClockDifference {
  private static final int TRIPS = 8;

  private record Trip(Duration length, Duration ahead) {}

  private final Deque<Trip> trips = new ArrayDeque<>();

  /** What the newest frame of the other laptop says its clock was, and when it came. */
  private Optional<Frame.Echo> newest = Optional.empty();

  void heard(Frame.Clock clock, Instant now) {
    newest = Optional.of(new Frame.Echo(clock.sent(), now));
    clock.echo().ifPresent(echo -> trip(echo, clock.sent(), now));
  }

  private void trip(Frame.Echo echo, Instant answered, Instant now) {
    var there = Duration.between(echo.sent(), echo.received());
    var back = Duration.between(now, answered);
    var length =
        Duration.between(echo.sent(), now).minus(Duration.between(echo.received(), answered));
    if (length.isNegative()) {
      // One of the clocks was set while the frame was on its way.
      return;
    }
    if (trips.size() == TRIPS) {
      trips.removeFirst();
    }
    trips.addLast(new Trip(length, there.plus(back).dividedBy(2)));
  }

  Frame.Clock answer(Instant now) {
    return new Frame.Clock(now, newest);
  }

  /** Empty until a frame went there and back. */
  Optional<Duration> ahead() {
    return trips.stream().min(Comparator.comparing(Trip::length)).map(Trip::ahead);
  }
}
