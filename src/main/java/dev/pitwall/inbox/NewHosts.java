package dev.pitwall.inbox;

import java.util.ArrayList;
import java.util.List;

/** Hosts that sent something and were no servers of the day then. For any thread. */
final class NewHosts {
  /** A day has five servers; whoever sends from hundreds of names is offered none of the rest. */
  private static final int MOST = 20;

  private final List<String> all = new ArrayList<>();
  private volatile Runnable changed = () -> {};

  void onChange(Runnable listener) {
    changed = listener;
  }

  void add(String host) {
    synchronized (this) {
      if (all.size() >= MOST || all.contains(host)) {
        return;
      }
      all.add(host);
    }
    changed.run();
  }

  /** In the order in which they came. */
  synchronized List<String> all() {
    return List.copyOf(all);
  }
}
