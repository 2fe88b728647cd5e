package dev.pitwall.net;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** Counts the open connections by address, so that nobody takes all of them. For any thread. */
final class ConnectionGate {
  private final int mostPerAddress;
  private final int most;
  private final Map<InetAddress, Integer> open = new HashMap<>();
  private int all;

  ConnectionGate(int mostPerAddress, int most) {
    this.mostPerAddress = mostPerAddress;
    this.most = most;
  }

  /** Whether one more is let in; each one that is must {@link #leave}. */
  synchronized boolean enter(InetAddress address) {
    int there = open.getOrDefault(address, 0);
    if (there >= mostPerAddress || all >= most) {
      return false;
    }
    open.put(address, there + 1);
    all++;
    return true;
  }

  synchronized void leave(InetAddress address) {
    open.computeIfPresent(address, (_, there) -> there == 1 ? null : there - 1);
    all--;
  }

  synchronized int open() {
    return all;
  }
}
