package dev.pitwall.ui.review;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * One report that is being written: made and cancelled on the JavaFX thread, written on another.
 * Progress comes many times a second; the JavaFX thread hears the newest only.
 */
final class ReportJob {
  /** Until something is known. */
  static final double UNKNOWN = -1;

  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<Double> newest = new AtomicReference<>();

  /** From 0 to 1, or {@link #UNKNOWN}. */
  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  void cancel() {
    cancelled.set(true);
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  /**
   * @throws InterruptedIOException once it is cancelled
   */
  void at(double done) throws IOException {
    goOn();
    if (newest.getAndSet(done) == null) {
      Platform.runLater(() -> progress.set(newest.getAndSet(null)));
    }
  }

  /**
   * @throws InterruptedIOException once it is cancelled
   */
  void goOn() throws InterruptedIOException {
    if (cancelled.get()) {
      throw new InterruptedIOException("Cancelled");
    }
  }
}
