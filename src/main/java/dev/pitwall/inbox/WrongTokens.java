package dev.pitwall.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Makes whoever tries out tokens wait, longer with each try. All come from this laptop's own
 * address, through tunnels, so the tries are counted together; those who show a right token are not
 * held up. For any thread that may wait.
 */
final class WrongTokens {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** After so long without a wrong one the wait is the shortest again. */
  private static final Duration FORGIVEN = Duration.ofMinutes(1);

  /** So many wait at once; whoever comes besides is turned away at once and takes no connection. */
  private static final int WAITING = 16;

  private final LongSupplier nanos;
  private final Closing closing;
  private final Semaphore places = new Semaphore(WAITING);
  private int tries;
  private long last;

  /**
   * @param closing nobody waits any longer when it has begun
   */
  WrongTokens(LongSupplier nanos, Closing closing) {
    this.nanos = nanos;
    this.closing = closing;
  }

  /** Counts one more and says how long it must wait. */
  synchronized Duration next() {
    long now = nanos.getAsLong();
    if (now - last > FORGIVEN.toNanos()) {
      tries = 0;
    }
    last = now;
    tries++;
    var wait = FIRST.multipliedBy(1L << Math.min(tries - 1, 10));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  /** Waits; false, and at once, when too many do already. */
  boolean hold() {
    var wait = next();
    if (!places.tryAcquire()) {
      return false;
    }
    try {
      closing.awaitBegin(wait);
      return true;
    } catch (InterruptedException e) {
      // The door closes.
      Thread.currentThread().interrupt();
      return true;
    } finally {
      places.release();
    }
  }
}
