package dev.pitwall.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Values are shown once an interval, which is longer than a pulse, however fast they come; a queue
 * plays the JavaFX thread.
 */
class ThrottleTest {
  private final ArrayDeque<Runnable> hops = new ArrayDeque<>();
  private final ArrayDeque<Runnable> intervals = new ArrayDeque<>();
  private final List<Integer> shown = new ArrayList<>();
  private final FxLatest<Integer> latest = new FxLatest<>(new Throttle(hops::add, intervals::add));

  private void runHops() {
    while (!hops.isEmpty()) {
      hops.remove().run();
    }
  }

  private void intervalOver() {
    var due = List.copyOf(intervals);
    intervals.clear();
    due.forEach(Runnable::run);
    runHops();
  }

  /** Each is on the JavaFX thread before the next one comes. */
  private void publish(int from, int to) {
    IntStream.rangeClosed(from, to)
        .forEach(
            number -> {
              latest.accept(number);
              runHops();
            });
  }

  @Test
  void aHundredWithinOneIntervalAreOneUpdate() {
    latest.listen(shown::add);
    publish(1, 1);
    intervalOver();
    publish(2, 101);
    assertEquals(List.of(1, 2), shown);
    intervalOver();
    assertEquals(List.of(1, 2, 101), shown, "the newest, when the interval is over");
    publish(102, 201);
    assertEquals(List.of(1, 2, 101), shown, "that was the update of this interval");
    intervalOver();
    assertEquals(List.of(1, 2, 101, 201), shown);
  }

  @Test
  void aSingleChangeDoesNotWaitAndNothingIsAskedOfAQuietWindow() {
    latest.listen(shown::add);
    publish(1, 1);
    assertEquals(List.of(1), shown);
    intervalOver();
    assertEquals(0, intervals.size());
    publish(2, 2);
    assertEquals(List.of(1, 2), shown);
  }

  @Test
  void anAnswerComesAfterTheValueThatItIsAbout() {
    latest.listen(shown::add);
    publish(1, 2);
    assertEquals(List.of(1), shown);
    latest.inStep(hops::add).execute(() -> shown.add(-1));
    runHops();
    assertEquals(List.of(1, 2, -1), shown);
    intervalOver();
    publish(3, 3);
    intervalOver();
    assertEquals(List.of(1, 2, -1, 3), shown);
  }
}
