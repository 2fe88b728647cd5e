package dev.pitwall.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who gets every new snapshot. What one of them throws harms no other, and the first of a kind is
 * reported: a problem is a new snapshot, too, so that one which always throws would never come to
 * an end. Added to from any thread, called from the writer's.
 */
final class SnapshotListeners {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Consumer<Throwable> broken;

  /**
   * @param broken what it has thrown so far; for the writer's thread
   */
  private record Listener(Consumer<Snapshot> consumer, Set<Class<?>> broken) {}

  /**
   * @param broken gets what a listener throws for the first time
   */
  SnapshotListeners(Consumer<Throwable> broken) {
    this.broken = broken;
  }

  void add(Consumer<Snapshot> listener) {
    listeners.add(new Listener(listener, new HashSet<>()));
  }

  void show(Snapshot next) {
    listeners.forEach(listener -> show(next, listener));
  }

  private void show(Snapshot next, Listener listener) {
    try {
      listener.consumer().accept(next);
    } catch (RuntimeException | Error e) {
      if (listener.broken().add(e.getClass())) {
        broken.accept(e);
      }
    }
  }
}
