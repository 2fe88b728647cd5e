package dev.pitwall.testing;

import java.util.List;
import java.util.Set;

/**
 * Threads that were started after this was made: what tests before left to end by itself is none of
 * them. Only for {@code @Isolated} tests; others run beside each other.
 */
public final class NewThreads {
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();

  /** The names of those that run and whose whole name matches. */
  public List<String> named(String pattern) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.matches(pattern))
        .toList();
  }
}
