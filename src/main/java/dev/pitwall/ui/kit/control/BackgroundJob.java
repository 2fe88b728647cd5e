package dev.pitwall.ui.kit.control;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Work in the background that shows its progress and can be cancelled: made and cancelled on the
 * JavaFX thread, done on another. Progress comes many times a second; the JavaFX thread gets the
 * newest only.
 */
public final class BackgroundJob {
  /** Until something is known. */
  public static final double UNKNOWN = -1;

  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<Double> newest = new AtomicReference<>();

  /** From 0 to 1, or {@link #UNKNOWN}. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  public void cancel() {
    cancelled.set(true);
  }

  public boolean isCancelled() {
    return cancelled.get();
  }

  /**
   * Called by the work.
   *
   * @throws InterruptedIOException once it is cancelled
   */
  public void at(double done) throws IOException {
    if (cancelled.get()) {
      throw new InterruptedIOException("Cancelled");
    }
    if (newest.getAndSet(done) == null) {
      Platform.runLater(() -> progress.set(newest.getAndSet(null)));
    }
  }
}
