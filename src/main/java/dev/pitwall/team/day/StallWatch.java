package dev.pitwall.team.day;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Ends what has made no progress for a while with a {@link TimeoutException}, however long it takes
 * as a whole. For any thread.
 */
final class StallWatch {
  private final CompletableFuture<?> watched;
  private final Duration patience;
  private final LongSupplier nanos;
  private final Function<Duration, Executor> later;
  private volatile long progressed;

  StallWatch(CompletableFuture<?> watched, Duration patience) {
    this(watched, patience, System::nanoTime, StallWatch::after);
  }

  /**
   * @param nanos as {@link System#nanoTime}
   * @param later runs a task after so long
   */
  StallWatch(
      CompletableFuture<?> watched,
      Duration patience,
      LongSupplier nanos,
      Function<Duration, Executor> later) {
    this.watched = watched;
    this.patience = patience;
    this.nanos = nanos;
    this.later = later;
    this.progressed = nanos.getAsLong();
  }

  private static Executor after(Duration time) {
    return CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Begins to watch. */
  void start() {
    look();
  }

  void progressed() {
    progressed = nanos.getAsLong();
  }

  private void look() {
    var left = patience.minusNanos(nanos.getAsLong() - progressed);
    if (left.isPositive()) {
      later
          .apply(left)
          .execute(
              () -> {
                if (!watched.isDone()) {
                  look();
                }
              });
    } else {
      watched.completeExceptionally(new TimeoutException("no progress for " + patience));
    }
  }
}
