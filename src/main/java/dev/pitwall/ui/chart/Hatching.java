package dev.pitwall.ui.chart;

import dev.pitwall.domain.model.Tint;
import dev.pitwall.ui.chart.ChartColors.Ink;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** The hatches of a chart in the theme's colours. */
final class Hatching {
  /** Strong enough to be seen, weak enough that the tint is still the tint. */
  private static final double STRENGTH = 0.3;

  private final ChartColors ink;
  private final Map<Tint, Hatch> hatches = new EnumMap<>(Tint.class);

  Hatching(ChartColors ink) {
    this.ink = ink;
  }

  /** The theme has other colours now. */
  void forget() {
    hatches.clear();
  }

  Hatch of(Tint tint) {
    return hatches.computeIfAbsent(tint, one -> Hatch.of(one, line(one)));
  }

  private Color line(Tint tint) {
    return ink.ink(Ink.valueOf("ON_TINT_" + tint.name())) instanceof Color color
        ? color.deriveColor(0, 1, 1, STRENGTH)
        : Color.TRANSPARENT;
  }
}
