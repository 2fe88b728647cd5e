package dev.pitwall.ui.lanes;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. */
public final class CanvasPen implements Pen {
  private final GraphicsContext canvas;

  public CanvasPen(GraphicsContext canvas) {
    this.canvas = canvas;
  }

  @Override
  public void setFont(Font font) {
    canvas.setFont(font);
  }

  @Override
  public void setFill(Paint paint) {
    canvas.setFill(paint);
  }

  @Override
  public void setStroke(Paint paint) {
    canvas.setStroke(paint);
  }

  @Override
  public void setLineWidth(double width) {
    canvas.setLineWidth(width);
  }

  @Override
  public void setLineDashes(double... dashes) {
    canvas.setLineDashes(dashes);
  }

  @Override
  public void setTextAlign(TextAlignment align) {
    canvas.setTextAlign(align);
  }

  @Override
  public void setTextBaseline(VPos baseline) {
    canvas.setTextBaseline(baseline);
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    canvas.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    canvas.fillRect(x, y, width, height);
  }

  @Override
  public void strokeRect(double x, double y, double width, double height) {
    canvas.strokeRect(x, y, width, height);
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    canvas.fillOval(x, y, width, height);
  }

  @Override
  public void strokeOval(double x, double y, double width, double height) {
    canvas.strokeOval(x, y, width, height);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int points) {
    canvas.fillPolygon(xs, ys, points);
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int points) {
    canvas.strokePolyline(xs, ys, points);
  }

  @Override
  public void fillText(String words, double x, double y) {
    canvas.fillText(words, x, y);
  }

  /** To whole pixels: through any other clip each mark is blended by itself, a frame for each. */
  @Override
  public void within(double x, double y, double width, double height) {
    double left = Math.floor(x);
    double top = Math.floor(y);
    canvas.save();
    canvas.beginPath();
    canvas.rect(left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top);
    canvas.clip();
  }

  @Override
  public void whole() {
    canvas.restore();
  }
}
