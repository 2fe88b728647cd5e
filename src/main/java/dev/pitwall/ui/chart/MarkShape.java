package dev.pitwall.ui.chart;

import javafx.scene.paint.Paint;

/**
 * The shapes of marks, each as lines and areas for any pen. A {@link MarkSprite} knows the same
 * shapes as pixels.
 */
public enum MarkShape {
  DISC {
    @Override
    void draw(ChartGraphics pen, double x, double y, double size, Paint line, Paint inside) {
      pen.setFill(line);
      pen.fillOval(x - size, y - size, 2 * size, 2 * size);
    }
  },
  /** Hollow. */
  CROSSED_RING {
    @Override
    void draw(ChartGraphics pen, double x, double y, double size, Paint line, Paint inside) {
      hollow(pen, line, inside);
      pen.fillOval(x - size, y - size, 2 * size, 2 * size);
      pen.strokeOval(x - size, y - size, 2 * size, 2 * size);
      cross(pen, x, y, size * ARM);
    }
  },
  /** Thin and without a ring, for where thousands lie together. */
  CROSS {
    @Override
    void draw(ChartGraphics pen, double x, double y, double size, Paint line, Paint inside) {
      pen.setStroke(line);
      pen.setLineWidth(THIN);
      cross(pen, x, y, size);
    }
  },
  /** Hollow. */
  STRUCK_SQUARE {
    @Override
    void draw(ChartGraphics pen, double x, double y, double size, Paint line, Paint inside) {
      hollow(pen, line, inside);
      pen.fillRect(x - size, y - size, 2 * size, 2 * size);
      pen.strokeRect(x - size, y - size, 2 * size, 2 * size);
      pen.strokeLine(x - size, y + size, x + size, y - size);
    }
  },
  /** Drawn around another mark. */
  BROKEN_RING {
    @Override
    void draw(ChartGraphics pen, double x, double y, double size, Paint line, Paint inside) {
      pen.setStroke(line);
      pen.setLineWidth(LINE);
      pen.setLineDashes(DASH, GAP);
      pen.strokeOval(x - size, y - size, 2 * size, 2 * size);
      pen.setLineDashes();
    }
  },
  /** Upright, one pixel wide. */
  STROKE {
    @Override
    void draw(ChartGraphics pen, double x, double y, double size, Paint line, Paint inside) {
      pen.setFill(line);
      pen.fillRect(x - 0.5, y - size, 1, 2 * size);
    }
  };

  /** The width of the lines, in pixels. */
  static final double LINE = 2;

  static final double THIN = 1.2;

  /** Of a broken ring, in pixels; each dash is longer by half a line's width at both ends. */
  static final double DASH = 2;

  /** Between two dashes, which are longer than that. */
  static final double GAP = 5;

  /** How far the cross in a ring reaches, of the ring's size. */
  static final double ARM = 0.5;

  /**
   * @param size half of its width, in pixels
   * @param line the colour of its lines, or of what is solid
   * @param inside what a hollow one is filled with
   */
  abstract void draw(ChartGraphics pen, double x, double y, double size, Paint line, Paint inside);

  private static void hollow(ChartGraphics pen, Paint line, Paint inside) {
    pen.setFill(inside);
    pen.setStroke(line);
    pen.setLineWidth(LINE);
  }

  private static void cross(ChartGraphics pen, double x, double y, double arm) {
    pen.strokeLine(x - arm, y - arm, x + arm, y + arm);
    pen.strokeLine(x - arm, y + arm, x + arm, y - arm);
  }
}
