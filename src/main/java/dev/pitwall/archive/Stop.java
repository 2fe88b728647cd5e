package dev.pitwall.archive;

import java.util.concurrent.CancellationException;

/** Whether somebody still waits for what is being read. */
public interface Stop {
  /** Reads to the end. */
  Stop NEVER = () -> false;

  boolean isAsked();

  /**
   * @throws CancellationException when it is asked
   */
  default void check() {
    if (isAsked()) {
      throw new CancellationException("Nobody waits for it any more");
    }
  }
}
