package dev.pitwall.bench;

import dev.pitwall.domain.Envelope;
import dev.pitwall.domain.Origin;
import dev.pitwall.domain.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What folding costs: a whole day at once, one event more, and a late one. */
@Tag("bench")
class FoldBenchTest {
  private static final int ROUNDS = 7;

  @Test
  void folding() {
    System.out.println(
        "| events | sort a list of them, ms | fold all, ms | one more, ms | one late, ms |");
    System.out.println("|---|---|---|---|---|");
    for (int events : new int[] {1_000, 10_000, 100_000}) {
      var day = BusyDay.of(events + 1, new Origin("bench"));
      var most = day.subList(0, events);
      var timeline = Timeline.of(most);
      var middle = events / 2;
      var without = new ArrayList<Envelope>(most);
      without.remove(middle);
      var lacking = Timeline.of(without);
      System.out.printf(
          Locale.ROOT,
          "| %,d | %.2f | %.2f | %.3f | %.2f |%n",
          events,
          median(() -> new ArrayList<>(most).sort(null)),
          median(() -> Timeline.of(most)),
          median(() -> timeline.plus(List.of(day.get(events)))),
          median(() -> lacking.plus(List.of(most.get(middle)))));
    }
  }

  private static double median(Runnable work) {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      work.run();
      millis.add((System.nanoTime() - from) / 1e6);
    }
    millis.sort(null);
    return millis.get(ROUNDS / 2);
  }
}
