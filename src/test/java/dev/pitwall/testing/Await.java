package dev.pitwall.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, and fails when they do not. */
public final class Await {
  /** Nothing that is waited for takes a tenth of it, but on a machine with much else to do. */
  private static final Duration MOST = Duration.ofSeconds(20);

  private static final Duration BETWEEN = Duration.ofMillis(5);

  private Await() {}

  /**
   * @param what is waited for, for the message
   */
  public static void until(String what, BooleanSupplier is) {
    long end = System.nanoTime() + MOST.toNanos();
    while (!is.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("Not within " + MOST.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }
}
