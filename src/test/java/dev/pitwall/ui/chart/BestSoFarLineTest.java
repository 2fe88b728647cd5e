package dev.pitwall.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.TestDay;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The drawn points of the best so far are a staircase, whatever the day and the view of it. */
@FxTest
class BestSoFarLineTest {
  private static final int DAYS = 60;

  /** What was drawn last through many points. */
  private double[][] drawn = new double[2][0];

  private final ChartGraphics pen =
      (ChartGraphics)
          Proxy.newProxyInstance(
              ChartGraphics.class.getClassLoader(),
              new Class<?>[] {ChartGraphics.class},
              (_, method, filled) -> {
                if (method.getName().equals("strokePolyline")) {
                  int points = (int) filled[2];
                  drawn =
                      new double[][] {
                        Arrays.copyOf((double[]) filled[0], points),
                        Arrays.copyOf((double[]) filled[1], points)
                      };
                }
                return null;
              });

  private static ChartData day(Random random) {
    var day = TestDay.begun();
    int runs = 1 + random.nextInt(120);
    // Seconds or minutes apart: several in a pixel, or few on the whole chart.
    long apart = random.nextBoolean() ? 3 : 400;
    for (int run = 0; run < runs; run++) {
      day.after(Duration.ofMillis(1 + random.nextLong(apart * 1000)));
      var verdict = random.nextInt(5) == 0 ? Verdict.FAIL : Verdict.PASS;
      long points = random.nextInt(8) == 0 ? random.nextInt(3) : random.nextLong(200_000);
      day.does(
          new RecordRun(
              new RunId("run" + run),
              Optional.empty(),
              Optional.empty(),
              RunSetup.UNKNOWN,
              new RunResult(verdict, Optional.of(Score.of(points)), "", "")));
    }
    return ChartData.of(day.day(), day.now());
  }

  private ScoreChartLayout draw(ChartData data, Random random, boolean logarithmic) {
    var span = Duration.between(data.from(), data.to());
    var from = data.from().plusMillis(random.nextLong(span.toMillis()));
    var window =
        random.nextBoolean()
            ? new TimeAxis(data.from(), data.to(), 0, 1)
            : new TimeAxis(from, from.plusSeconds(1 + random.nextInt(20_000)), 0, 1);
    var layout =
        ScoreChartLayout.of(
            data, window, logarithmic, 80 + random.nextInt(2000), 300, 0, _ -> 40, 16);
    drawn = new double[2][0];
    new ChartLines(ChartFrame.of(new ScoreChart(), pen, layout)).bests();
    return layout;
  }

  @Test
  void everyStepIsLevelOrUprightAndOnTheWayUp() {
    for (int seed = 0; seed < DAYS; seed++) {
      var random = new Random(seed);
      var data = day(random);
      for (boolean logarithmic : new boolean[] {false, true}) {
        var layout = draw(data, random, logarithmic);
        var what = "day " + seed + (logarithmic ? ", logarithmic" : "");
        assertEquals(data.bests().isEmpty(), drawn[0].length == 0, what);
        staircase(what, drawn[0], drawn[1]);
        if (!data.bests().isEmpty()) {
          assertEquals(layout.y(data.bests().getLast()), drawn[1][drawn[1].length - 1], what);
        }
      }
    }
  }

  private static void staircase(String what, double[] xs, double[] ys) {
    for (int i = 0; i < xs.length; i++) {
      assertTrue(Double.isFinite(xs[i]) && Double.isFinite(ys[i]), what);
      if (i > 0) {
        assertTrue(xs[i] == xs[i - 1] || ys[i] == ys[i - 1], what + ": a slope at " + i);
        assertTrue(xs[i] >= xs[i - 1] && ys[i] <= ys[i - 1], what + ": back or down at " + i);
      }
    }
  }

  @Test
  void twoRunsWithinAPixelRiseThereAndNotAcrossTheDay() {
    var day = TestDay.begun();
    for (long points : new long[] {1_097, 2_400}) {
      day.after(Duration.ofSeconds(3))
          .does(
              new RecordRun(
                  new RunId("run" + points),
                  Optional.empty(),
                  Optional.empty(),
                  RunSetup.UNKNOWN,
                  new RunResult(Verdict.PASS, Optional.of(Score.of(points)), "", "")));
    }
    var data = ChartData.of(day.day(), day.now());
    var layout =
        ScoreChartLayout.of(
            data, new TimeAxis(data.from(), data.to(), 0, 1), false, 900, 300, 0, _ -> 40, 16);
    new ChartLines(ChartFrame.of(new ScoreChart(), pen, layout)).bests();
    staircase("two", drawn[0], drawn[1]);
    double risen = layout.x(data.bests().getLast());
    for (int i = 0; i < drawn[0].length; i++) {
      assertTrue(
          drawn[0][i] <= risen || drawn[1][i] == layout.y(data.bests().getLast()), "risen by then");
    }
  }
}
