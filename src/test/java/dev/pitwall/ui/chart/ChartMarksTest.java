package dev.pitwall.ui.chart;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lies on top of what. */
@FxTest
class ChartMarksTest {
  private static final String LINE = "strokePolyline";

  /** The line through the passes and the marks, in the order in which they are drawn. */
  private static List<String> drawn(int runs) {
    var day = TestDay.begun();
    for (int run = 0; run < runs; run++) {
      day.after(Duration.ofSeconds(30))
          .does(
              new RecordRun(
                  new RunId("run" + run),
                  Optional.empty(),
                  Optional.empty(),
                  RunSetup.UNKNOWN,
                  new RunResult(
                      run % 3 == 0 ? Verdict.PASS : Verdict.FAIL,
                      Optional.of(Score.of(1_000 + run)),
                      "",
                      "")));
    }
    var data = ChartData.of(day.day(), day.now());
    var window = new TimeAxis(data.from(), data.to(), 0, 1);
    var layout = ScoreChartLayout.of(data, window, false, 800, 300, 0, _ -> 40, 16);
    var calls = new ArrayList<String>();
    var pen =
        (ChartGraphics)
            Proxy.newProxyInstance(
                ChartGraphics.class.getClassLoader(),
                new Class<?>[] {ChartGraphics.class},
                (_, method, filled) -> {
                  if (method.getName().equals("mark")) {
                    calls.add(filled[0].toString());
                  } else if (method.getName().equals(LINE)) {
                    calls.add(LINE);
                  }
                  return null;
                });
    new ScoreChartPainter(new ScoreChart(), pen, layout)
        .draw(day.now(), Optional.empty(), Optional.empty(), ChartWords.NONE);
    return calls;
  }

  @Test
  void amongFewRunsAFailLiesOnTop() {
    var calls = drawn(20);
    assertTrue(
        calls.lastIndexOf(LINE) < calls.indexOf("CROSSED_RING")
            && calls.lastIndexOf("DISC") < calls.indexOf("CROSSED_RING"),
        calls::toString);
  }

  @Test
  void manyFailsDoNotHideTheLineThroughThePasses() {
    for (var fail : List.of("CROSSED_RING", "CROSS")) {
      var calls = drawn(fail.equals("CROSS") ? 700 : 200);
      assertTrue(
          calls.contains(fail)
              && calls.lastIndexOf(fail) < calls.lastIndexOf(LINE)
              && calls.lastIndexOf(LINE) < calls.indexOf("DISC"),
          calls::toString);
    }
  }
}
