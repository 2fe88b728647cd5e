package dev.pitwall.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * Answers what was asked already with the answer it had: a request that is sent again after a lost
 * answer changes nothing. Two at once are one: the second waits for the first. For any thread.
 */
final class Retries {
  /** A whole minute of the hardest sender; older ones are forgotten first. */
  private static final int MOST = 10_000;

  private static final int FAULT = 500;

  private final LongSupplier nanos;
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  private record Asked(CompletableFuture<Reply> reply, long until) {}

  /** What is done for a request. */
  @FunctionalInterface
  interface Work {
    Reply reply() throws IOException;
  }

  Retries(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** What a former run of the app answered; it counts as long as it would have. */
  void remember(String key, Reply reply, Duration left) {
    enter(key, new Asked(CompletableFuture.completedFuture(reply), until(left)));
  }

  private long until(Duration left) {
    return nanos.getAsLong() + left.toNanos();
  }

  /**
   * @param key the same for the same request
   * @param kept how long it is one and the same
   */
  Reply once(String key, Duration kept, Work work) throws IOException {
    var mine = new CompletableFuture<Reply>();
    var first = enter(key, new Asked(mine, until(kept)));
    if (first.reply() != mine) {
      return first.reply().join();
    }
    Reply reply = Reply.BROKEN_OFF;
    try {
      reply = work.reply();
      return reply;
    } finally {
      if (reply.status() >= FAULT) {
        leave(key);
      }
      mine.complete(reply);
    }
  }

  private synchronized Asked enter(String key, Asked fresh) {
    var there = asked.get(key);
    if (there != null && there.until() - nanos.getAsLong() > 0) {
      return there;
    }
    asked.remove(key);
    if (asked.size() >= MOST) {
      asked.remove(asked.keySet().iterator().next());
    }
    asked.put(key, fresh);
    return fresh;
  }

  private synchronized void leave(String key) {
    asked.remove(key);
  }
}
