package dev.pitwall.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreScaleTest {
  @Test
  void aLinearScaleStartsAtZeroAndLeavesHeadroom() {
    var scale = ScoreScale.over(ScoreScale.Extent.of(List.of(4000.0, 11_000.0)), false, 20, 220);
    assertEquals(220, scale.y(0));
    assertTrue(scale.y(11_000) > 20);
    assertEquals(
        List.of("0", "5,000", "10,000"),
        scale.ticks().stream().map(ScoreScale.Tick::label).toList());
  }

  @Test
  void negativeScoresAreShownBelowZero() {
    var scale = ScoreScale.over(ScoreScale.Extent.of(List.of(-500.0, 1000.0)), false, 0, 100);
    assertTrue(scale.y(-500) <= 100 && scale.y(-500) > scale.y(0));
  }

  @Test
  void aLogarithmicScaleCopesWithZero() {
    var scale = ScoreScale.over(ScoreScale.Extent.of(List.of(0.0, 1022.0, 27_491.0)), true, 0, 100);
    assertEquals(100, scale.y(0));
    assertEquals(100, scale.y(-3));
    assertTrue(scale.y(27_491) > 0 && scale.y(27_491) < scale.y(1022));
    assertTrue(scale.ticks().stream().anyMatch(tick -> tick.label().equals("10,000")));
  }

  @Test
  void noScoresAtAllStillMakeAScale() {
    for (boolean logarithmic : new boolean[] {true, false}) {
      var scale = ScoreScale.over(ScoreScale.Extent.of(List.of()), logarithmic, 0, 100);
      assertTrue(scale.high() > scale.low());
      assertTrue(Double.isFinite(scale.y(0)));
    }
  }
}
