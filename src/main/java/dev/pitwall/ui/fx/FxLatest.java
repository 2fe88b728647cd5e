package dev.pitwall.ui.fx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Carries values to the JavaFX thread, newest wins: a thousand changes between two hops cost one.
 */
public class FxLatest<T> implements Consumer<T> {
  private final Executor fx;
  private final AtomicReference<T> waiting = new AtomicReference<>();
  private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
  private final OneThread thread = new OneThread();
  private T latest;
  private boolean closed;

  /**
   * @param fx runs on the JavaFX thread, later: {@link Throttle}, or {@code Platform::runLater}
   */
  public FxLatest(Executor fx) {
    this.fx = fx;
  }

  /** Takes a newer value, from any thread. */
  @Override
  public final void accept(T value) {
    if (waiting.getAndSet(value) == null) {
      fx.execute(this::deliver);
    }
  }

  private void deliver() {
    var value = waiting.getAndSet(null);
    if (!closed && value != null) {
      show(value);
    }
  }

  /**
   * Runs on the JavaFX thread, with the newest value shown before: an answer never comes before the
   * value it is about.
   *
   * @param hop runs on the JavaFX thread, later
   */
  public final Executor inStep(Executor hop) {
    return task ->
        hop.execute(
            () -> {
              deliver();
              task.run();
            });
  }

  /** Shows a value at once: the first one, before anything was drawn. */
  public final void show(T value) {
    thread.check();
    latest = value;
    listeners.forEach(listener -> listener.accept(value));
  }

  /** The newest one shown. */
  public final Optional<T> latest() {
    thread.check();
    return Optional.ofNullable(latest);
  }

  /** Calls {@code listener} with the latest value now and with every newer one. */
  public final void listen(Consumer<T> listener) {
    thread.check();
    listeners.add(listener);
    latest().ifPresent(listener);
  }

  public final void unlisten(Consumer<T> listener) {
    thread.check();
    listeners.remove(listener);
  }

  /** The day was closed: what is still on its way is not shown. */
  public final void close() {
    thread.check();
    closed = true;
    listeners.clear();
  }
}
