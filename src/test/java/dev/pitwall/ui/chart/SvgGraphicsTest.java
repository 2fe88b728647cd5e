package dev.pitwall.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.FxTest;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

@FxTest
class SvgGraphicsTest {
  private final SvgGraphics pen = new SvgGraphics(100, 50);

  private void hatched(Tint tint) {
    pen.setHatch(Hatch.of(tint, Color.rgb(0, 0, 0, 0.3)));
    pen.fillRect(0, 0, 20, 10);
  }

  @Test
  void aHatchIsToldOnceAndUsedOften() {
    hatched(Tint.GREEN);
    hatched(Tint.GREEN);
    var svg = pen.svg();
    assertEquals(2, svg.split("<pattern id=\"hatch-green\"", -1).length);
    assertEquals(3, svg.split("fill=\"url\\(#hatch-green\\)\"", -1).length);
    assertTrue(svg.indexOf("<pattern") < svg.indexOf("<rect"));
  }

  @Test
  void everyTintHasAHatchOfItsOwnAndOneHasNone() {
    var paths =
        java.util.Arrays.stream(Tint.values())
            .map(tint -> Hatch.of(tint, Color.BLACK).path())
            .toList();
    assertEquals(Tint.values().length, paths.stream().distinct().count());
    hatched(Tint.BLUE);
    assertFalse(pen.svg().contains("<rect"), "nothing to fill with");
  }

  @Test
  void opacityIsNoPartOfAColour() {
    pen.setFill(Color.rgb(255, 0, 16, 0.5));
    pen.fillRect(0, 0, 20, 10);
    assertTrue(pen.svg().contains("fill=\"#ff0010\" fill-opacity=\"0.50\""));
  }
}
