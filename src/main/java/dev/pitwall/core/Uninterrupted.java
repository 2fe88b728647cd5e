package dev.pitwall.core;

import java.time.Duration;

/** Waits that an interrupt does not cut short. */
public final class Uninterrupted {
  private Uninterrupted() {}

  /** Returns when the thread has ended; an interrupt that came meanwhile is kept for the caller. */
  public static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same, but returns after {@code longest} in any case. */
  public static void join(Thread thread, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    boolean interrupted = false;
    while (thread.isAlive() && System.nanoTime() - end < 0) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
