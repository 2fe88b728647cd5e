package dev.pitwall.team.invitation;

import dev.pitwall.net.DialFailure;
import dev.pitwall.net.HostPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Tries addresses until one leads somewhere, each a little after the one before, or at once when
 * that has failed (as RFC 8305, "Happy Eyeballs"). One thread's.
 */
final class AddressRace<T> {
  /** Longer than a connection on a local network takes; RFC 8305 has 250 ms for the internet. */
  private static final Duration BETWEEN = Duration.ofMillis(150);

  /** What came of one address. */
  sealed interface Result<T> {
    record Won<T>(T value) implements Result<T> {}

    record Lost<T>(DialFailure failure) implements Result<T> {}
  }

  /**
   * @param won what the first address gave that led somewhere
   * @param failures of the addresses that had failed until then, all of them when none has won
   */
  record End<T>(Optional<T> won, List<JoinOutcome.Tried> failures) {}

  private record Came<T>(HostPort from, Result<T> result) {}

  private final List<HostPort> addresses;
  private final Function<HostPort, Result<T>> attempt;
  private final BlockingQueue<Came<T>> came = new LinkedBlockingQueue<>();

  AddressRace(List<HostPort> addresses, Function<HostPort, Result<T>> attempt) {
    this.addresses = addresses;
    this.attempt = attempt;
  }

  /** Those that are still on their way when one has won end by themselves. */
  End<T> run() {
    var failures = new ArrayList<JoinOutcome.Tried>();
    int begun = 0;
    while (failures.size() < addresses.size()) {
      if (begun < addresses.size()) {
        begin(addresses.get(begun));
        begun++;
      }
      var next = next(begun == addresses.size());
      while (next.isPresent()) {
        switch (next.get().result()) {
          case Result.Won<T>(var value) -> {
            return new End<>(Optional.of(value), failures);
          }
          case Result.Lost<T>(var failure) ->
              failures.add(new JoinOutcome.Tried(next.get().from(), failure));
        }
        next = Optional.ofNullable(came.poll());
      }
    }
    return new End<>(Optional.empty(), failures);
  }

  private void begin(HostPort address) {
    Thread.ofVirtual()
        .name("joining " + address)
        .start(() -> came.add(new Came<>(address, attempt.apply(address))));
  }

  private Optional<Came<T>> next(boolean last) {
    try {
      return Optional.ofNullable(
          last ? came.take() : came.poll(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Joining was given up");
    }
  }
}
