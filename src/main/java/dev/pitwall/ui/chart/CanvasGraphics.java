package dev.pitwall.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Draws on a canvas, one drawing with each pen. Where marks are many, they and a long line among
 * them are printed on a {@link MarkRaster}, once a drawing.
 */
final class CanvasGraphics implements ChartGraphics {
  /** So many marks, or points of a line, cost a canvas less than a sheet does. */
  private static final int FEW = 60;

  private final GraphicsContext canvas;
  private final double width;
  private final double height;
  private final double scale;
  private final SpriteCache box;

  /** Marks that nothing was drawn over yet. */
  private final List<Marked> waiting = new ArrayList<>();

  /** Printed on, and not on the canvas yet. */
  private Optional<MarkRaster> sheet = Optional.empty();

  private boolean printed;
  private Paint fill = Color.BLACK;
  private Paint stroke = Color.BLACK;
  private double lineWidth = 1;
  private double[] dashes = {};

  private record Marked(MarkSprite.Kind kind, double x, double y) {}

  /**
   * @param width of the drawing
   * @param height of the drawing
   * @param scale pixels of the screen to one of the drawing
   */
  CanvasGraphics(
      GraphicsContext canvas, double width, double height, double scale, SpriteCache box) {
    this.canvas = canvas;
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.box = box;
  }

  /** Brings everything onto the canvas. */
  void finish() {
    if (sheet.isPresent() || (waiting.size() > FEW && !printed)) {
      var on = print();
      printWaiting(on);
      sheet = Optional.empty();
      on.drawOn(canvas, scale);
    } else if (!waiting.isEmpty()) {
      var few = List.copyOf(waiting);
      waiting.clear();
      few.forEach(this::draw);
    }
  }

  private void printWaiting(MarkRaster on) {
    MarkSprite.Kind kind = null;
    MarkSprite stamp = null;
    for (var one : waiting) {
      if (one.kind != kind) {
        kind = one.kind;
        stamp = box.stamp(kind);
      }
      on.print(stamp, one.x * scale, one.y * scale);
    }
    waiting.clear();
  }

  private MarkRaster print() {
    printed = true;
    return sheet.orElseGet(
        () -> box.sheet((int) Math.ceil(width * scale), (int) Math.ceil(height * scale)));
  }

  /** As lines and areas; the colours that were chosen before stay chosen. */
  private void draw(Marked mark) {
    var chosenFill = fill;
    var chosenStroke = stroke;
    double chosenWidth = lineWidth;
    var chosenDashes = dashes;
    var kind = mark.kind;
    kind.shape().draw(this, mark.x, mark.y, kind.size(), kind.line(), kind.inside());
    setFill(chosenFill);
    setStroke(chosenStroke);
    setLineWidth(chosenWidth);
    setLineDashes(chosenDashes);
  }

  @Override
  public void mark(MarkShape shape, double x, double y, double size, Paint line, Paint inside) {
    if (line instanceof Color lined && inside instanceof Color filled) {
      waiting.add(new Marked(kind(shape, size, lined, filled), x, y));
    } else {
      shape.draw(this, x, y, size, line, inside);
    }
  }

  /** That of the mark before this one, if they are alike: mostly they are. */
  private MarkSprite.Kind kind(MarkShape shape, double size, Color line, Color inside) {
    if (!waiting.isEmpty()) {
      var before = waiting.getLast().kind;
      if (before.shape() == shape
          && before.size() == size
          && before.line() == line
          && before.inside() == inside) {
        return before;
      }
    }
    return new MarkSprite.Kind(shape, size, line, inside, scale);
  }

  @Override
  public void setFont(Font font) {
    canvas.setFont(font);
  }

  @Override
  public void setFill(Paint paint) {
    fill = paint;
    canvas.setFill(paint);
  }

  @Override
  public void setHatch(Hatch hatch) {
    setFill(hatch.pattern());
  }

  @Override
  public void setStroke(Paint paint) {
    stroke = paint;
    canvas.setStroke(paint);
  }

  @Override
  public void setLineWidth(double width) {
    lineWidth = width;
    canvas.setLineWidth(width);
  }

  @Override
  public void setLineDashes(double... lengths) {
    dashes = lengths;
    canvas.setLineDashes(lengths);
  }

  @Override
  public void setTextAlign(TextAlignment align) {
    canvas.setTextAlign(align);
  }

  @Override
  public void setTextBaseline(VPos baseline) {
    canvas.setTextBaseline(baseline);
  }

  /** One that is upright or level is a rectangle, which costs a tenth. */
  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    finish();
    if (dashes.length == 0 && (x1 == x2 || y1 == y2)) {
      double half = lineWidth / 2;
      canvas.setFill(stroke);
      canvas.fillRect(
          Math.min(x1, x2) - half,
          Math.min(y1, y2) - half,
          Math.abs(x2 - x1) + lineWidth,
          Math.abs(y2 - y1) + lineWidth);
      canvas.setFill(fill);
    } else {
      canvas.strokeLine(x1, y1, x2, y2);
    }
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    finish();
    canvas.fillRect(x, y, width, height);
  }

  @Override
  public void strokeRect(double x, double y, double width, double height) {
    finish();
    canvas.strokeRect(x, y, width, height);
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    finish();
    canvas.fillOval(x, y, width, height);
  }

  @Override
  public void strokeOval(double x, double y, double width, double height) {
    finish();
    canvas.strokeOval(x, y, width, height);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int points) {
    finish();
    canvas.fillPolygon(xs, ys, points);
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int points) {
    if (points > FEW && !printed && dashes.length == 0 && stroke instanceof Color color) {
      var on = print();
      printWaiting(on);
      on.line(scaled(xs, points), scaled(ys, points), points, lineWidth * scale, color);
      sheet = Optional.of(on);
    } else {
      finish();
      canvas.strokePolyline(xs, ys, points);
    }
  }

  private double[] scaled(double[] places, int count) {
    var scaled = new double[count];
    for (int i = 0; i < count; i++) {
      scaled[i] = places[i] * scale;
    }
    return scaled;
  }

  @Override
  public void fillText(String words, double x, double y) {
    finish();
    canvas.fillText(words, x, y);
  }

  /** To whole pixels: through any other clip each mark is blended by itself, a frame for each. */
  @Override
  public void within(double x, double y, double width, double height) {
    finish();
    double left = Math.floor(x);
    double top = Math.floor(y);
    canvas.save();
    canvas.beginPath();
    canvas.rect(left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top);
    canvas.clip();
  }

  @Override
  public void whole() {
    finish();
    canvas.restore();
  }
}
