package dev.pitwall.ui.review;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.bench.BusyDay;
import dev.pitwall.domain.fold.Replay;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.chart.ChartWords;
import dev.pitwall.ui.chart.TimeAxis;
import dev.pitwall.ui.chart.band.DayAxis;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a jump to any minute of a day costs: to the state that is shown then, worked out beside the
 * JavaFX thread, and on it to show that state; against the fold of the whole day in the same run. A
 * frame is 16 ms.
 */
@FxTest
@Tag("bench")
class ReplayBenchTest {
  private static final int JUMPS = 1_000;

  private static final int DRAWINGS = 200;

  private static final double FRAME_MILLIS = 16;

  /** Of the thread alone: what others do on the machine meanwhile is not counted. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Test
  void jumping() {
    System.out.println(
        "| events | prepare, ms | day p50, ms | day p99, ms | state p50, ms | state p99, ms |"
            + " shown p50, ms | shown p99, ms | fold all, ms | state p99 / fold all |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (int events : new int[] {1_000, 10_000, 100_000}) {
      measure(events);
    }
  }

  private static void measure(int events) {
    var day = BusyDay.of(events, new Origin("bench"), 25_000_000L / events);
    var timeline = Timeline.of(day);
    var replay = Replay.of(timeline);
    jump(replay, at -> MomentState.of(replay.at(at)));
    var prepared = times(9, _ -> Replay.of(timeline));
    var days = jump(replay, replay::at);
    var states = jump(replay, at -> MomentState.of(replay.at(at)));
    var folds = times(9, _ -> Timeline.of(day));
    var shown = shown(replay);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %.1f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.1f | %.2f |%n",
        events,
        percentile(prepared, 50),
        percentile(days, 50),
        percentile(days, 99),
        percentile(states, 50),
        percentile(states, 99),
        percentile(shown, 50),
        percentile(shown, 99),
        percentile(folds, 50),
        percentile(states, 99) / percentile(folds, 50));
    if (events == 10_000) {
      assertTrue(percentile(states, 99) < FRAME_MILLIS, "a jump takes more than a frame");
      assertTrue(percentile(shown, 99) < FRAME_MILLIS, "showing it takes more than a frame");
    }
  }

  /** What of a jump is done on the JavaFX thread: the nodes of the state, laid out. */
  private static List<Double> shown(Replay replay) {
    try (var bench = Workbench.empty(Language.EN)) {
      var state = new SimpleObjectProperty<>(MomentState.NOTHING);
      var pane = new ThenPane(bench.texts, state);
      var scene = new Scene(pane, 360, 500);
      bench.look.dress(scene);
      var states = new ArrayList<MomentState>();
      jump(replay, at -> states.add(MomentState.of(replay.at(at))));
      var times =
          times(
              JUMPS,
              jump -> {
                state.set(states.get(jump));
                pane.applyCss();
                pane.layout();
              });
      Fx.pulse();
      return times;
    }
  }

  /** The axis drawn anew: the whole day, and parts of it, as when one zooms. */
  @Test
  void theAxis() {
    System.out.println("| events | whole p50, ms | p99 | part p50, ms | p99 |");
    System.out.println("|---|---|---|---|---|");
    for (int events : new int[] {1_000, 10_000}) {
      var timeline = Timeline.of(BusyDay.of(events, new Origin("bench"), 25_000_000L / events));
      try (var bench = Workbench.empty(Language.EN)) {
        var day = ReviewedDay.of(timeline, TestDay.END, bench.texts.now());
        var axis = new DayAxis();
        axis.dayProperty().set(day.bands());
        axis.nowProperty().set(TestDay.END);
        axis.wordsProperty().set(ChartWords.of(bench.texts.now()));
        bench.look.dress(new Scene(axis, 840, 560));
        axis.applyCss();
        axis.resize(840, 560);
        axis.layout();
        times(DRAWINGS, _ -> axis.redraw());
        var whole = times(DRAWINGS, _ -> axis.redraw());
        var random = new Random(4);
        var part =
            times(
                DRAWINGS,
                _ -> {
                  var from = TestDay.START.plusSeconds(random.nextInt(20_000));
                  var to = from.plusSeconds(600 + random.nextInt(8_000));
                  axis.zoomedProperty().set(Optional.of(new TimeAxis(from, to, 0, 1)));
                  axis.redraw();
                });
        Fx.pulse();
        System.out.printf(
            Locale.ROOT,
            "| %,d | %.1f | %.1f | %.1f | %.1f |%n",
            events,
            percentile(whole, 50),
            percentile(whole, 99),
            percentile(part, 50),
            percentile(part, 99));
        if (events == 10_000) {
          assertTrue(percentile(whole, 99) < FRAME_MILLIS, "the axis takes more than a frame");
          assertTrue(percentile(part, 99) < FRAME_MILLIS, "a part of it takes more than a frame");
        }
      }
    }
  }

  private static List<Double> jump(Replay replay, Consumer<Instant> to) {
    var random = new Random(3);
    long minutes = Duration.between(TestDay.START, TestDay.END).toMinutes() + 1;
    return times(
        JUMPS, _ -> to.accept(TestDay.START.plus(Duration.ofMinutes(random.nextLong(minutes)))));
  }

  private static List<Double> times(int count, Consumer<Integer> work) {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      long from = CLOCK.getCurrentThreadCpuTime();
      work.accept(i);
      millis.add((CLOCK.getCurrentThreadCpuTime() - from) / 1e6);
    }
    millis.sort(null);
    return millis;
  }

  private static double percentile(List<Double> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
