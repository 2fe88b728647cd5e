package dev.pitwall.report.bundle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/**
 * Work in pieces, done on all cores while the caller reads or writes, with results in the order of
 * the pieces. The caller's thread does a piece itself when the other cores have enough to do. Holds
 * a fixed number of pieces at most. For one thread.
 */
final class OrderedPieces<T> {
  private static final ForkJoinPool CORES = ForkJoinPool.commonPool();

  /** One that each core works on, and one that it finds next. */
  private static final int WAITING = 2 * Math.max(1, CORES.getParallelism());

  /** Results that wait for an earlier piece count as well. */
  private static final int MOST = 2 * WAITING;

  private final Deque<ForkJoinTask<T>> pieces = new ArrayDeque<>();

  void add(Supplier<T> piece) {
    var task = ForkJoinTask.adapt((Callable<T>) piece::get);
    if (pieces.stream().filter(one -> !one.isDone()).count() < WAITING) {
      CORES.execute(task);
    } else {
      task.quietlyInvoke();
    }
    pieces.add(task);
  }

  /** Whether {@link #next} should be taken before another piece is added: it is there, or due. */
  boolean hasNext() {
    return !pieces.isEmpty() && (pieces.peek().isDone() || pieces.size() >= MOST);
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** The result of the oldest piece; waits for it. What it threw is thrown. */
  T next() {
    return pieces.remove().join();
  }
}
