package dev.pitwall.team.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A copy that goes on slowly is not given up, one that stands still is. */
class StallWatchTest {
  private final CompletableFuture<Void> copy = new CompletableFuture<>();
  private final List<Duration> waits = new ArrayList<>();
  private final List<Runnable> tasks = new ArrayList<>();
  private long nanos;

  private final StallWatch watch =
      new StallWatch(
          copy,
          Duration.ofSeconds(60),
          () -> nanos,
          wait -> {
            waits.add(wait);
            return tasks::add;
          });

  /** Until the next look. */
  private void pass() {
    nanos += waits.getLast().toNanos();
    tasks.removeFirst().run();
  }

  @Test
  void whatGoesOnSlowlyMayTakeAsLongAsItDoes() {
    watch.start();
    for (int i = 0; i < 10; i++) {
      nanos += Duration.ofSeconds(40).toNanos();
      watch.progressed();
      nanos -= Duration.ofSeconds(40).toNanos();
      pass();
      assertFalse(copy.isDone());
    }
  }

  @Test
  void whatStandsStillIsEnded() {
    watch.start();
    nanos += Duration.ofSeconds(10).toNanos();
    watch.progressed();
    nanos -= Duration.ofSeconds(10).toNanos();
    pass();
    assertEquals(List.of(Duration.ofSeconds(60), Duration.ofSeconds(10)), waits);
    pass();
    assertTrue(copy.isCompletedExceptionally());
    assertEquals(List.of(), tasks);
  }

  @Test
  void whatIsDoneIsNotLookedAtAgain() {
    watch.start();
    copy.complete(null);
    pass();
    assertEquals(1, waits.size());
    assertFalse(copy.isCompletedExceptionally());
  }
}
