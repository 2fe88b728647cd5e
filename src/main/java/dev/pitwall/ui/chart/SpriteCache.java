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

  /** A clean one, in pixels of the screen. */
  MarkRaster sheet(int width, int height) {
    turn = 1 - turn;
    if (!sheets[turn].is(width, height)) {
      sheets[turn] = new MarkRaster(width, height);
    }
    sheets[turn].clean();
    return sheets[turn];
  }
}
