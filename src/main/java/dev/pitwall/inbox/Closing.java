package dev.pitwall.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The end of an inbox: whoever asks from then on is answered that the day is being closed, and
 * whoever is being answered is waited for. For any thread.
 */
final class Closing {
  /** A disk that is slower than that holds up the app no longer. */
  private static final Duration MOST = Duration.ofSeconds(3);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final Semaphore answers = new Semaphore(Integer.MAX_VALUE);

  boolean hasBegun() {
    return begun.getCount() == 0;
  }

  /** Waits for so long at the most. */
  void awaitBegin(Duration time) throws InterruptedException {
    begun.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  void begin() {
    begun.countDown();
  }

  /** A request is being answered, until what is returned is closed. */
  Answer answer() {
    answers.acquireUninterruptibly();
    return answers::release;
  }

  /** An answer that is on its way. */
  @FunctionalInterface
  interface Answer extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits until nobody is being answered, but not for long. */
  void awaitAnswers() {
    try {
      if (answers.tryAcquire(Integer.MAX_VALUE, MOST.toNanos(), TimeUnit.NANOSECONDS)) {
        answers.release(Integer.MAX_VALUE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
