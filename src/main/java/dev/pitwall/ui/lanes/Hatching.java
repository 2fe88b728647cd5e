package dev.pitwall.ui.lanes;

import dev.pitwall.domain.Tint;
import dev.pitwall.ui.lanes.ChartInk.Ink;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;

/** A pattern for each tint, so that two bands are told apart by whoever sees no colours. */
final class Hatching {
  /** Of a tile, in pixels; even, so that slanted lines meet across its edges. */
  private static final int SIDE = 8;

  /** Strong enough to be told, weak enough that the tint is still the tint. */
  private static final double STRENGTH = 0.3;

  private final ChartInk ink;
  private final Map<Tint, Paint> patterns = new EnumMap<>(Tint.class);

  Hatching(ChartInk ink) {
    this.ink = ink;
  }

  /** The theme has other colours now. */
  void forget() {
    patterns.clear();
  }

  Paint of(Tint tint) {
    return patterns.computeIfAbsent(tint, this::pattern);
  }

  private Paint pattern(Tint tint) {
    var line =
        ink.ink(Ink.valueOf("ON_TINT_" + tint.name())) instanceof Color color
            ? color.deriveColor(0, 1, 1, STRENGTH)
            : Color.TRANSPARENT;
    var tile = new WritableImage(SIDE, SIDE);
    for (int x = 0; x < SIDE; x++) {
      for (int y = 0; y < SIDE; y++) {
        tile.getPixelWriter().setColor(x, y, isLine(tint, x, y) ? line : Color.TRANSPARENT);
      }
    }
    return new ImagePattern(tile, 0, 0, SIDE, SIDE, false);
  }

  private static boolean isLine(Tint tint, int x, int y) {
    boolean rising = (x + y) % SIDE < 2;
    boolean falling = (x - y + SIDE) % SIDE < 2;
    return switch (tint) {
      case BLUE -> false;
      case ORANGE -> rising;
      case YELLOW -> x % 4 < 2 && y % 4 < 2;
      case GREEN -> falling;
      case SKY -> x % SIDE < 2;
      case PURPLE -> rising || falling;
      case VERMILLION -> y % 4 < 1;
      case GREY -> x % 4 == 0 || y % 4 == 0;
    };
  }
}
