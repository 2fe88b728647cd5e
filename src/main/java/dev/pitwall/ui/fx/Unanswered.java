package dev.pitwall.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many answers are due, and what waits for them. Of what waits one step runs at a time: it may
 * hand in something itself, and the next one then waits for that. On the JavaFX thread.
 */
public final class Unanswered {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int due;

  /** Something was handed in. */
  public void add() {
    due++;
  }

  /**
   * An answer came.
   *
   * @param answer what it means; it may hand in something itself
   */
  public void answer(Runnable answer) {
    due--;
    try {
      answer.run();
    } finally {
      runWaiting();
    }
  }

  private void runWaiting() {
    while (due == 0 && !waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  /**
   * Whether an answer is due, or something waits for one; while one is handled, whether another.
   */
  public boolean isBusy() {
    return due > 0 || !waiting.isEmpty();
  }

  /** Runs {@code step} once no answer is due: at once when none is. */
  public void afterwards(Runnable step) {
    if (isBusy()) {
      waiting.add(step);
    } else {
      step.run();
    }
  }

  /** The day is being closed: nothing waits for an answer any more. */
  public void hurry() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }
}
