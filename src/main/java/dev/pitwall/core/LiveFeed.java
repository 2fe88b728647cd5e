package dev.pitwall.core;

import dev.pitwall.domain.id.Id;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Publishes what is {@link Live}. The screen says what this laptop shows, the team link who else is
 * there, and the day itself who acts here and what is held. For any thread.
 */
public final class LiveFeed {
  private final List<Consumer<Live>> listeners = new CopyOnWriteArrayList<>();

  /** Changed under this object's lock alone. */
  private volatile Live now;

  LiveFeed(Replica replica) {
    var snapshot = replica.snapshot();
    now = new Live(snapshot.own(), replica.events().held(), Presence.NOBODY, List.of());
    replica.listen(newer -> follow(newer, replica));
    follow(replica.snapshot(), replica);
  }

  private void follow(Snapshot snapshot, Replica replica) {
    change(
        live -> {
          var here = live.here();
          return live.holding(replica.events().held())
              .here(new Presence(snapshot.me(), here.screen(), here.editing()));
        });
  }

  public Live now() {
    return now;
  }

  /**
   * Calls {@code listener} with every newer one, each of them once and in their order, from the
   * thread that changed it. It must return at once.
   */
  public void listen(Consumer<Live> listener) {
    listeners.add(listener);
  }

  /** What this laptop shows, and what is being edited on it. */
  public void here(String screen, Set<? extends Id> editing) {
    change(live -> live.here(new Presence(live.here().member(), screen, Set.copyOf(editing))));
  }

  /** The other laptops of the team, as they were last heard of. */
  public void teammates(List<Teammate> teammates) {
    change(live -> live.with(teammates));
  }

  private synchronized void change(UnaryOperator<Live> change) {
    var next = change.apply(now);
    if (!next.equals(now)) {
      now = next;
      listeners.forEach(listener -> listener.accept(next));
    }
  }
}
