package dev.pitwall.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What a chart is drawn with, on the screen or into a file: the few words of a canvas that the
 * charts use, meaning what they mean there. All lengths in pixels.
 */
public interface ChartGraphics {
  void setFont(Font font);

  void setFill(Paint paint);

  /** Fills with the lines of a hatch, until another fill is chosen. */
  void setHatch(Hatch hatch);

  void setStroke(Paint paint);

  void setLineWidth(double width);

  /** Nothing given: a whole line. */
  void setLineDashes(double... dashes);

  void setTextAlign(TextAlignment align);

  void setTextBaseline(VPos baseline);

  void strokeLine(double x1, double y1, double x2, double y2);

  void fillRect(double x, double y, double width, double height);

  void strokeRect(double x, double y, double width, double height);

  void fillOval(double x, double y, double width, double height);

  void strokeOval(double x, double y, double width, double height);

  void fillPolygon(double[] xs, double[] ys, int points);

  /** Through all the points, one after the other. */
  void strokePolyline(double[] xs, double[] ys, int points);

  void fillText(String words, double x, double y);

  /**
   * Draws a mark. What was chosen before may be another choice afterwards.
   *
   * @param x of its middle
   * @param y of its middle
   * @param size half of its width
   * @param line the colour of its lines, or of what is solid
   * @param inside what a hollow one is filled with
   */
  default void mark(MarkShape shape, double x, double y, double size, Paint line, Paint inside) {
    shape.draw(this, x, y, size, line, inside);
  }

  /** Only what lies in that rectangle is drawn, until {@link #whole}. */
  void within(double x, double y, double width, double height);

  void whole();
}
