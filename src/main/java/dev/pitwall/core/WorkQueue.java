package dev.pitwall.core;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.intent.Intent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What waits for the writer of a day, in the order in which it came. Put in by any thread, taken
 * out by the writer's.
 */
final class WorkQueue {
  /** So many waiting intents share one trip to the disk; more would only delay their answers. */
  private static final int BATCH = 256;

  /** The same for teammates' events: a few frames of those that copy a day, many of single ones. */
  private static final int MOST_ARRIVED = 1_000;

  sealed interface Work {}

  /**
   * @param author empty for whoever acts on this laptop when it is decided
   */
  record Submitted(Intent intent, Optional<MemberId> author, CompletableFuture<Outcome> outcome)
      implements Work {}

  record Arrived(List<Envelope> envelopes, CompletableFuture<List<Received>> outcome)
      implements Work {}

  /** Something else that the writer's thread must do between batches. */
  record Errand(Runnable errand) implements Work {}

  /** Guarded by itself, with {@link #closed}: nothing comes in after the last look. */
  private final Deque<Work> work = new ArrayDeque<>();

  private boolean closed;

  /** False once it is closed. */
  boolean put(Work one) {
    synchronized (work) {
      if (!closed) {
        work.add(one);
        work.notifyAll();
      }
      return !closed;
    }
  }

  /**
   * What waits and can be done together: intents, or teammates' events, or one errand; waits for
   * it. Empty once it is closed and nothing is left.
   *
   * @param upkeep is run at once, and while there is nothing to do; answers how long it needs
   *     nothing
   */
  List<Work> next(Supplier<Duration> upkeep) {
    var rest = upkeep.get();
    while (true) {
      synchronized (work) {
        if (work.isEmpty() && !closed) {
          rest(rest);
        }
        if (!work.isEmpty() || closed) {
          return batch();
        }
      }
      rest = upkeep.get();
    }
  }

  private void rest(Duration most) {
    try {
      // One more than the whole part: the log must find its pause over.
      work.wait(most.toMillis() + 1);
    } catch (InterruptedException e) {
      throw new IllegalStateException("The writer cannot be interrupted", e);
    }
  }

  private List<Work> batch() {
    var batch = new ArrayList<Work>();
    int size = 0;
    while (!work.isEmpty() && (batch.isEmpty() || fits(work.getFirst(), batch.getFirst(), size))) {
      var next = work.removeFirst();
      size += size(next);
      batch.add(next);
    }
    return batch;
  }

  private static boolean fits(Work next, Work first, int size) {
    return switch (next) {
      case Submitted _ -> first instanceof Submitted && size < BATCH;
      case Arrived arrived -> first instanceof Arrived && size + size(arrived) <= MOST_ARRIVED;
      case Errand _ -> false;
    };
  }

  private static int size(Work one) {
    return one instanceof Arrived(var envelopes, _) ? envelopes.size() : 1;
  }

  /** Nothing more comes in; what waits is still taken out. */
  void close() {
    synchronized (work) {
      closed = true;
      work.notifyAll();
    }
  }
}
