package dev.pitwall.ui.fx;

import dev.pitwall.core.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Carries snapshots to the JavaFX thread, newest wins: a thousand changes between two pulses cost
 * one hop.
 */
public final class FxSnapshots implements Consumer<Snapshot> {
  private final Executor fx;
  private final AtomicReference<Snapshot> waiting = new AtomicReference<>();
  private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
  private final OneThread thread = new OneThread();
  private Snapshot latest;
  private boolean closed;

  /**
   * @param fx runs on the JavaFX thread, later: {@code Platform::runLater}
   */
  public FxSnapshots(Executor fx) {
    this.fx = fx;
  }

  /** Takes a newer snapshot, from any thread. */
  @Override
  public void accept(Snapshot snapshot) {
    if (waiting.getAndSet(snapshot) == null) {
      fx.execute(this::deliver);
    }
  }

  private void deliver() {
    var snapshot = waiting.getAndSet(null);
    if (!closed && snapshot != null) {
      show(snapshot);
    }
  }

  /** Shows a snapshot at once: the first one, before anything was drawn. */
  public void show(Snapshot snapshot) {
    thread.check();
    latest = snapshot;
    listeners.forEach(listener -> listener.accept(snapshot));
  }

  /** The newest one shown. */
  public Optional<Snapshot> latest() {
    thread.check();
    return Optional.ofNullable(latest);
  }

  /** Calls {@code listener} with the latest snapshot now and with every newer one. */
  public void listen(Consumer<Snapshot> listener) {
    thread.check();
    listeners.add(listener);
    latest().ifPresent(listener);
  }

  public void unlisten(Consumer<Snapshot> listener) {
    thread.check();
    listeners.remove(listener);
  }

  /** The day was closed: what is still on its way is not shown. */
  public void close() {
    thread.check();
    closed = true;
    listeners.clear();
  }
}
