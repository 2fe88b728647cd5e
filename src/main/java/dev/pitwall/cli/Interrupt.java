package dev.pitwall.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * Lets work that is under way end in order when the process is asked to end, as by Ctrl+C: the
 * process waits until it has removed what it had begun.
 */
final class Interrupt implements AutoCloseable {
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interrupted-work");
  private volatile boolean asked;

  Interrupt() throws IOException {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      throw new IOException("The process is ending", e);
    }
  }

  /** Called on a thread of its own when the process is to end. */
  void stop() {
    asked = true;
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @throws InterruptedIOException once the process is to end
   */
  void check() throws InterruptedIOException {
    if (asked) {
      throw new InterruptedIOException("Ctrl+C");
    }
  }

  @Override
  public void close() {
    done.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // It is ending already; nothing is waited for any more.
        return;
      }
    }
  }
}
