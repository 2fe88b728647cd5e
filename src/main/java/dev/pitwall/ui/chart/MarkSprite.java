package dev.pitwall.ui.chart;

import javafx.scene.paint.Color;

/**
 * A mark as pixels of the screen, made once and printed often. Its middle is the middle of a pixel.
 *
 * @param reach pixels from the middle one to each edge
 * @param pixels row by row, {@code 2 * reach + 1} squared, each ARGB, premultiplied
 */
record MarkSprite(int reach, int[] pixels) {
  /**
   * Which mark.
   *
   * @param size half of its width, in pixels of the drawing
   * @param scale pixels of the screen to one of the drawing
   */
  record Kind(MarkShape shape, double size, Color line, Color inside, double scale) {}

  static MarkSprite of(Kind kind) {
    boolean lined = kind.shape() != MarkShape.DISC && kind.shape() != MarkShape.STROKE;
    double edge = kind.size() + (lined ? MarkShape.LINE / 2 : 0);
    int reach = (int) Math.ceil(edge * kind.scale() + 0.5);
    int side = 2 * reach + 1;
    var pixels = new int[side * side];
    for (int y = -reach; y <= reach; y++) {
      for (int x = -reach; x <= reach; x++) {
        pixels[(y + reach) * side + x + reach] = pixel(kind, x, y);
      }
    }
    return new MarkSprite(reach, pixels);
  }

  private static int pixel(Kind kind, double x, double y) {
    double size = kind.size() * kind.scale();
    double half = MarkShape.LINE / 2 * kind.scale();
    double round = Math.hypot(x, y) - size;
    double square = Math.max(Math.abs(x), Math.abs(y)) - size;
    return switch (kind.shape()) {
      case DISC -> argb(kind, 0, covered(round));
      case CROSSED_RING ->
          argb(
              kind,
              covered(round),
              covered(Math.min(Math.abs(round), cross(x, y, MarkShape.ARM * size)) - half));
      case CROSS -> argb(kind, 0, covered(cross(x, y, size) - MarkShape.THIN / 2 * kind.scale()));
      case STRUCK_SQUARE -> {
        double stroke = Math.max(Math.abs(x + y) / Math.sqrt(2), square);
        yield argb(kind, covered(square), covered(Math.min(Math.abs(square), stroke) - half));
      }
      case BROKEN_RING -> {
        double angle = Math.atan2(y, x);
        double along = (angle < 0 ? angle + 2 * Math.PI : angle) * kind.size();
        double beyond =
            (along + MarkShape.LINE / 2) % (MarkShape.DASH + MarkShape.GAP)
                - MarkShape.DASH
                - MarkShape.LINE;
        yield argb(kind, 0, covered(Math.max(Math.abs(round) - half, beyond * kind.scale())));
      }
      case STROKE ->
          argb(kind, 0, covered(Math.max(Math.abs(x) - kind.scale() / 2, Math.abs(y) - size)));
    };
  }

  /** How far from the nearer of the two lines of a cross. */
  private static double cross(double x, double y, double arm) {
    // Both lines lie alike in all four quarters, and on both sides of the diagonal of one.
    double along = Math.min((Math.abs(x) + Math.abs(y)) / 2, arm);
    return Math.hypot(Math.abs(x) - along, Math.abs(y) - along);
  }

  /** The part of a pixel that lies inside a line so far from its middle, 0 to 1. */
  private static double covered(double distance) {
    return Math.clamp(0.5 - distance, 0, 1);
  }

  /** The line's colour over the inside's. */
  private static int argb(Kind kind, double inside, double line) {
    double over = line * kind.line().getOpacity();
    double under = inside * kind.inside().getOpacity() * (1 - over);
    return level(over + under) << 24
        | level(over * kind.line().getRed() + under * kind.inside().getRed()) << 16
        | level(over * kind.line().getGreen() + under * kind.inside().getGreen()) << 8
        | level(over * kind.line().getBlue() + under * kind.inside().getBlue());
  }

  private static int level(double part) {
    return (int) Math.round(255 * part);
  }
}
