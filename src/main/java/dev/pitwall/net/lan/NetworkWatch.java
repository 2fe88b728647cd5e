package dev.pitwall.net.lan;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at this laptop's addresses every few seconds, since Java does not report when they change.
 * Also a laptop that has slept is noticed here: then too much time has passed between two looks.
 * For any thread.
 */
public final class NetworkWatch implements AutoCloseable {
  /** A look takes about a millisecond; redialling should not wait longer than this. */
  public static final Duration BETWEEN = Duration.ofSeconds(2);

  /** So many times as long as it should be, and the laptop has slept. */
  private static final int ASLEEP = 5;

  /** Either the addresses changed, or the laptop woke up: what was open may be open no more. */
  public record NetworkChange(LocalAddresses addresses, boolean woke) {}

  private final Supplier<LocalAddresses> look;
  private final Duration between;
  private final List<Consumer<NetworkChange>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile LocalAddresses newest;

  public NetworkWatch(Supplier<LocalAddresses> look, Duration between) {
    this.look = look;
    this.between = between;
    this.newest = look.get();
    this.thread = Thread.ofVirtual().name("lan watch").start(this::watch);
  }

  /** The addresses at the last look. */
  public LocalAddresses addresses() {
    return newest;
  }

  /** Is called on the watching thread, and must return at once. */
  public void listen(Consumer<NetworkChange> listener) {
    listeners.add(listener);
  }

  private void watch() {
    // The time of day: the other clock of some systems stands still while they sleep.
    long before = System.currentTimeMillis();
    while (pause()) {
      long now = System.currentTimeMillis();
      boolean woke = now - before > ASLEEP * between.toMillis();
      before = now;
      var found = look.get();
      boolean changed = !found.equals(newest);
      newest = found;
      if (changed || woke) {
        listeners.forEach(listener -> listener.accept(new NetworkChange(found, woke)));
      }
    }
  }

  private boolean pause() {
    try {
      Thread.sleep(between);
      return true;
    } catch (InterruptedException e) {
      // It is closed.
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
