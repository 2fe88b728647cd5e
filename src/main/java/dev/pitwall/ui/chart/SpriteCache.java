package dev.pitwall.ui.chart;

import java.util.HashMap;
import java.util.Map;

/** The stamps of one chart, and the sheets that they are printed on. */
final class SpriteCache {
  private final Map<MarkSprite.Kind, MarkSprite> stamps = new HashMap<>();

  /** In turns: while one is being printed on, the screen may still be reading the other. */
  private final MarkRaster[] sheets = {new MarkRaster(1, 1), new MarkRaster(1, 1)};

  private int turn;

  MarkSprite stamp(MarkSprite.Kind kind) {
    return stamps.computeIfAbsent(kind, MarkSprite::of);
  }

  /** The theme has other colours now. */
  void forget() {
    stamps.clear();
  }

  /**
   * A clean one, in pixels of the screen. A chart that has no room yet, or none in a low window, is
   * drawn all the same; no picture is so small.
   */
  MarkRaster sheet(int width, int height) {
    int wide = Math.max(1, width);
    int high = Math.max(1, height);
    turn = 1 - turn;
    if (!sheets[turn].is(wide, high)) {
      sheets[turn] = new MarkRaster(wide, high);
    }
    sheets[turn].clean();
    return sheets[turn];
  }
}
