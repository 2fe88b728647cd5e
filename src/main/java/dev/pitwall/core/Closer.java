package dev.pitwall.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Closes what was added to it in reverse order, each whatever becomes of the others. For any
 * thread.
 */
public final class Closer implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /**
   * Closes {@code one} with the rest, before everything that was added earlier.
   *
   * @throws IllegalStateException when the rest was closed already; then {@code one} is, too
   */
  public <T extends AutoCloseable> T add(T one) {
    if (!put(one)) {
      var late = new IllegalStateException("Opened after it was closed: " + one);
      close(one, late);
      throw late;
    }
    return one;
  }

  private synchronized boolean put(AutoCloseable one) {
    if (!closed) {
      open.push(one);
    }
    return !closed;
  }

  /**
   * Closes everything. A second call does nothing.
   *
   * @throws RuntimeException the first one that a part threw, with the others in it
   */
  @Override
  public void close() {
    RuntimeException failure = null;
    for (var next = next(); next.isPresent(); next = next()) {
      failure = close(next.get(), failure);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private synchronized Optional<AutoCloseable> next() {
    closed = true;
    return Optional.ofNullable(open.poll());
  }

  /** Closes everything because of {@code cause}, to which is added what goes wrong now. */
  public void closeAfter(Throwable cause) {
    try {
      close();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private static RuntimeException close(AutoCloseable one, RuntimeException before) {
    try {
      one.close();
      return before;
    } catch (Exception | Error e) {
      var failure = e instanceof RuntimeException known ? known : new IllegalStateException(e);
      if (before == null) {
        return failure;
      }
      before.addSuppressed(failure);
      return before;
    }
  }
}
