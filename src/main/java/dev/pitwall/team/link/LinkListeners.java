package dev.pitwall.team.link;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.session.TeamState;
import dev.pitwall.team.wire.Frame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Who is to hear of what happens with teammates' laptops. One that throws harms no other. Added to
 * from any thread.
 */
final class LinkListeners {
  private final Consumer<Runnable> guard;
  final List<Consumer<TeamState>> states = new CopyOnWriteArrayList<>();
  final List<Consumer<List<HostPort>>> addresses = new CopyOnWriteArrayList<>();
  final List<BiConsumer<Origin, String>> notices = new CopyOnWriteArrayList<>();
  final List<Consumer<Origin>> meetings = new CopyOnWriteArrayList<>();
  final List<BiConsumer<Origin, Frame>> blobs = new CopyOnWriteArrayList<>();

  /**
   * @param guard runs a task and reports what it throws
   */
  LinkListeners(Consumer<Runnable> guard) {
    this.guard = guard;
  }

  <T> void publish(List<Consumer<T>> listeners, T what) {
    listeners.forEach(listener -> guard.accept(() -> listener.accept(what)));
  }

  <T> void publish(List<BiConsumer<Origin, T>> listeners, Origin laptop, T what) {
    listeners.forEach(listener -> guard.accept(() -> listener.accept(laptop, what)));
  }
}
