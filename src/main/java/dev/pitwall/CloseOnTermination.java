package dev.pitwall;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Closes the open day in order when the system ends the process: logging out, shutting the laptop
 * down and Ctrl+C in its terminal send a signal and wait a few seconds. The JVM goes on to its end
 * when the day is closed.
 */
final class CloseOnTermination implements AutoCloseable {
  /** Systems wait for 5 to 90 seconds before they kill. */
  private static final Duration MOST = Duration.ofSeconds(4);

  private static final System.Logger LOG = System.getLogger("dev.pitwall");

  private final Supplier<CompletableFuture<Void>> close;
  private final Thread hook = new Thread(this::run, "close-on-termination");

  /**
   * @param close closes the day, on threads that the end of the process does not stop
   */
  CloseOnTermination(Supplier<CompletableFuture<Void>> close) {
    this.close = close;
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.INFO, "The process is ending already", e);
    }
  }

  void run() {
    try {
      close.get().get(MOST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(System.Logger.Level.WARNING, "The day was not closed in order", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The window is closed, and its day with it. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "The process is ending already", e);
    }
  }
}
