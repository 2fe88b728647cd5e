package dev.pitwall.ui.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * One export that is being written: made and cancelled on the JavaFX thread, written on another.
 * Progress comes many times a second; the JavaFX thread hears the newest only.
 */
public final class ExportJob {
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

  boolean isCancelled() {
    return cancelled.get();
  }

  /**
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
