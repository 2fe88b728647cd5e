package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.chart.ScoreChart;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the chart of a 5,000-run day costs: to come into view, and each frame of a zoom. */
@FxTest
@Tag("bench")
class ChartBenchTest {
  private static final int RUNS = 5_000;
  private static final int FRAMES = 300;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  static TestDay crowdedDay() {
    var day = SampleDay.empty();
    var random = new Random(5);
    var intents = new ArrayList<dev.pitwall.domain.intent.Intent>();
    var from = SampleDay.time("10:01");
    for (int i = 0; i < RUNS; i++) {
      var verdict = random.nextInt(6) == 0 ? Verdict.FAIL : Verdict.PASS;
      intents.add(
          new RecordRun(
              new RunId("r" + i),
              Optional.empty(),
              Optional.of(from.plus(Duration.ofMillis(i * 5_300L))),
              RunSetup.UNKNOWN,
              new RunResult(
                  verdict, Optional.of(Score.of(1_000 + i * 2L + random.nextInt(900))), "", "")));
    }
    return day.at(
        "17:40", Optional.of(SampleDay.MEI), new dev.pitwall.domain.intent.Intent.Several(intents));
  }

  @Test
  void chart() throws Exception {
    try (var bench = Workbench.of(crowdedDay(), SampleDay.NOW, Language.EN)) {
      // The toolkit, the style sheets and the code of an empty screen are there already.
      try (var other = Workbench.empty(Language.EN)) {
        var first = other.scores();
        var scene = new Scene(first.view(), WIDTH, HEIGHT);
        other.look.dress(scene);
        first.attach();
        other.snapshots.listen(first::show);
        scene.snapshot(new WritableImage(WIDTH, HEIGHT));
      }
      long opened = System.nanoTime();
      var screen = bench.scores();
      var scene = new Scene(screen.view(), WIDTH, HEIGHT);
      bench.look.dress(scene);
      screen.attach();
      double made = millis(opened);
      bench.snapshots.listen(screen::show);
      double shown = millis(opened);
      var image = new WritableImage(WIDTH, HEIGHT);
      scene.snapshot(image);
      double usable = millis(opened);
      var chart = (ScoreChart) scene.lookup("#scores-chart");
      var data = chart.dataProperty().get();
      var draws = new ArrayList<Double>();
      var frames = new ArrayList<Double>();
      var worked = new ArrayList<Double>();
      for (int i = 0; i < FRAMES; i++) {
        double part = 0.02 + 0.98 * Math.abs(Math.cos(i * 0.05));
        long span = (long) (Duration.between(data.from(), data.to()).toMillis() * part);
        chart.show(data.from(), data.from().plusMillis(span));
        long workedBefore = processorNanos();
        long begun = System.nanoTime();
        chart.layout();
        draws.add(millis(begun));
        chart.snapshot(null, null);
        frames.add(millis(begun));
        worked.add((processorNanos() - workedBefore) / 1e6);
      }
      var empty = new ArrayList<Double>();
      var canvas = new Canvas(chart.getWidth(), chart.getHeight());
      var pane = new Pane(canvas);
      var other = new Scene(pane, chart.getWidth(), chart.getHeight());
      for (int i = 0; i < FRAMES; i++) {
        long begun = System.nanoTime();
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pane.snapshot(null, null);
        empty.add(millis(begun));
      }
      other.setRoot(new Pane());
      System.out.println("| a day of 5,000 runs | p50, ms | p99, ms |");
      System.out.println("|---|---|---|");
      row("layout and drawing commands while zooming", draws);
      row("the same and its pixels, software pipeline, into an image", frames);
      row("processor time of those, both threads", worked);
      row("clearing an empty canvas of that size, into an image", empty);
      System.out.printf(
          Locale.ROOT,
          "| screen made %.0f, day shown %.0f, first picture | %.0f | |%n",
          made,
          shown,
          usable);
      Pictures.write("scores-5000", image);
    }
  }

  private static void row(String what, ArrayList<Double> times) {
    // The first frames are those of a cold machine.
    var warm = new ArrayList<>(times.subList(30, times.size()));
    warm.sort(null);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f |%n",
        what,
        warm.get(warm.size() / 2),
        warm.get(warm.size() * 99 / 100));
  }

  /** Of this thread and of the one that fills pixels: what a busy machine does not lengthen. */
  private static long processorNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    long nanos = threads.getCurrentThreadCpuTime();
    for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("QuantumRenderer")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos;
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }
}
