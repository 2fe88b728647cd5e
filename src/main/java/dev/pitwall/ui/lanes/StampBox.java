package dev.pitwall.ui.lanes;

import java.util.HashMap;
import java.util.Map;

/** The stamps of one chart, and the sheets that they are printed on. */
final class StampBox {
  private final Map<Stamp.Kind, Stamp> stamps = new HashMap<>();

  /** In turns: while one is being printed on, the screen may still be reading the other. */
  private final PixelSheet[] sheets = {new PixelSheet(1, 1), new PixelSheet(1, 1)};

  private int turn;

  Stamp stamp(Stamp.Kind kind) {
    return stamps.computeIfAbsent(kind, Stamp::of);
  }

  /** The theme has other colours now. */
  void forget() {
    stamps.clear();
  }

  /** A clean one, in pixels of the screen. */
  PixelSheet sheet(int width, int height) {
    turn = 1 - turn;
    if (!sheets[turn].is(width, height)) {
      sheets[turn] = new PixelSheet(width, height);
    }
    sheets[turn].clean();
    return sheets[turn];
  }
}
