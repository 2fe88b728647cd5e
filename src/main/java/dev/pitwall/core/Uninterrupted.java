package dev.pitwall.core;

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
}
