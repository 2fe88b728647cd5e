package dev.pitwall.ui.chart;

import java.util.BitSet;

/** Remembers which places of a drawing are taken: a mark on top of its like is not seen anyway. */
final class MarkGrid {
  private final int columns;
  private final int rows;
  private final double cell;
  private final BitSet taken;

  /**
   * @param cell its width and height in pixels: marks nearer than that are one
   */
  MarkGrid(double width, double height, double cell) {
    this.columns = Math.max(1, (int) Math.ceil(width / cell) + 1);
    this.rows = Math.max(1, (int) Math.ceil(height / cell) + 1);
    this.cell = cell;
    this.taken = new BitSet(columns * rows);
  }

  /** Takes a place; false when it was taken before. */
  boolean take(double x, double y) {
    int column = Math.clamp((long) (x / cell), 0, columns - 1);
    int row = Math.clamp((long) (y / cell), 0, rows - 1);
    int place = row * columns + column;
    boolean free = !taken.get(place);
    taken.set(place);
    return free;
  }
}
