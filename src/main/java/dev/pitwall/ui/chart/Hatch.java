package dev.pitwall.ui.chart;

import dev.pitwall.domain.model.Tint;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;

/**
 * The pattern of a tint, so that whoever sees no colours can distinguish two bands: a tile that is
 * repeated, as pixels for a canvas and as lines for a drawing.
 *
 * @param line the colour of its lines
 * @param pattern for a canvas; transparent between the lines
 */
public record Hatch(Tint tint, Color line, Paint pattern) {
  /** Of a tile, in pixels; even, so that slanted lines meet across its edges. */
  static final int SIDE = 8;

  static Hatch of(Tint tint, Color line) {
    var tile = new WritableImage(SIDE, SIDE);
    for (int x = 0; x < SIDE; x++) {
      for (int y = 0; y < SIDE; y++) {
        tile.getPixelWriter().setColor(x, y, isLine(tint, x, y) ? line : Color.TRANSPARENT);
      }
    }
    return new Hatch(tint, line, new ImagePattern(tile, 0, 0, SIDE, SIDE, false));
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

  /** The same tile as a path's {@code d} attribute, all of it filled; empty for none. */
  String path() {
    // Slanted ones begin and end outside the tile, which cuts them as its neighbours go on.
    var rising = "M-1,1.5 L1.5,-1 3.5,-1 -1,3.5 Z M-1,9.5 L9.5,-1 11.5,-1 -1,11.5 Z";
    var falling =
        "M-1.5,-1 L0.5,-1 10.5,9 8.5,9 Z M-9.5,-1 L-7.5,-1 2.5,9 0.5,9 Z"
            + " M6.5,-1 L8.5,-1 18.5,9 16.5,9 Z";
    return switch (tint) {
      case BLUE -> "";
      case ORANGE -> rising;
      case YELLOW -> "M0,0 h2 v2 h-2 Z M4,0 h2 v2 h-2 Z M0,4 h2 v2 h-2 Z M4,4 h2 v2 h-2 Z";
      case GREEN -> falling;
      case SKY -> "M0,0 h2 v8 h-2 Z";
      case PURPLE -> rising + " " + falling;
      case VERMILLION -> "M0,0 h8 v1 h-8 Z M0,4 h8 v1 h-8 Z";
      case GREY -> "M0,0 h1 v8 h-1 Z M4,0 h1 v8 h-1 Z M1,0 h7 v1 h-7 Z M1,4 h7 v1 h-7 Z";
    };
  }

  /** What it is called in a drawing. */
  String id() {
    return "hatch-" + tint.name().toLowerCase(Locale.ROOT);
  }
}
