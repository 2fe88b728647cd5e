package dev.pitwall.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.fold.Replay;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a jump to any minute of a day costs, with what the screen then asks of that day, against the
 * fold of the whole day in the same run. A frame is 16 ms.
 */
@Tag("bench")
class ReplayBenchTest {
  private static final int JUMPS = 1_000;

  private static final double FRAME_MILLIS = 16;

  @Test
  void jumping() {
    System.out.println(
        "| events | prepare, ms | jump p50, ms | jump p99, ms | with the glance p50, ms |"
            + " with the glance p99, ms | fold all, ms | jump p99 / fold all |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int events : new int[] {1_000, 10_000, 100_000}) {
      var day = BusyDay.of(events, new Origin("bench"), 25_000_000L / events);
      var timeline = Timeline.of(day);
      var replay = Replay.of(timeline);
      double prepared = Collections.min(times(20, _ -> Replay.of(timeline)));
      var last = day.getLast().stamp().wall();
      measure(replay, last, _ -> {});
      var jumps = measure(replay, last, _ -> {});
      var glances = measure(replay, last, at -> DayGlance.of(replay.at(at)));
      double fold = percentile(times(20, _ -> Timeline.of(day)), 50);
      System.out.printf(
          Locale.ROOT,
          "| %,d | %.1f | %.3f | %.3f | %.3f | %.3f | %.2f | %.2f |%n",
          events,
          prepared,
          percentile(jumps, 50),
          percentile(jumps, 99),
          percentile(glances, 50),
          percentile(glances, 99),
          fold,
          percentile(jumps, 99) / fold);
      if (events == 10_000) {
        assertTrue(percentile(glances, 99) < FRAME_MILLIS, "a jump takes more than a frame");
      }
    }
  }

  private static ArrayList<Double> measure(Replay replay, Instant last, Consumer<Instant> more) {
    var random = new Random(3);
    long minutes = Duration.between(TestDay.START, last).toMinutes() + 1;
    return times(
        JUMPS,
        _ -> {
          var at = TestDay.START.plus(Duration.ofMinutes(random.nextLong(minutes)));
          replay.at(at);
          more.accept(at);
        });
  }

  private static ArrayList<Double> times(int count, Consumer<Integer> work) {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      long from = System.nanoTime();
      work.accept(i);
      millis.add((System.nanoTime() - from) / 1e6);
    }
    millis.sort(null);
    return millis;
  }

  private static double percentile(ArrayList<Double> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
