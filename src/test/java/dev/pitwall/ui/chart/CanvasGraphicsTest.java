package dev.pitwall.ui.chart;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.FxTest;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** What is printed as pixels where there is much of it looks like what is drawn. */
@FxTest
class CanvasGraphicsTest {
  /** Of 255: as much as two ways of smoothing an edge differ, over all pixels touched. */
  private static final double ALIKE = 22;

  private static final int SIDE = 40;
  private static final Color LINE = Color.rgb(200, 80, 20);
  private static final Color INSIDE = Color.rgb(20, 20, 60);

  /** More than are drawn one by one. */
  private static final int MANY = 100;

  @Test
  void aPrintedMarkLooksLikeADrawnOne() {
    for (double scale : new double[] {1, 2}) {
      for (var shape : MarkShape.values()) {
        // In the middle of a pixel, as prints are.
        double middle = SIDE / 2.0 + 0.5 / scale;
        alike(
            shape + " at " + scale,
            scale,
            pen -> shape.draw(pen, middle, middle, 8, LINE, INSIDE),
            pen -> {
              // Again and again on one place would thicken its edges: the others are elsewhere.
              for (int i = 0; i < MANY; i++) {
                pen.mark(shape, -SIDE, middle, 8, LINE, INSIDE);
              }
              pen.mark(shape, middle, middle, 8, LINE, INSIDE);
            });
      }
    }
  }

  @Test
  void aPrintedLineLooksLikeADrawnOne() {
    for (double[] to : new double[][] {{38, 30}, {12, 37}, {38, 5}, {5, 38}, {38, 5.3}}) {
      alike(
          "line to " + to[0] + "," + to[1],
          1,
          pen -> {
            style(pen);
            pen.strokePolyline(new double[] {5, to[0]}, new double[] {5, to[1]}, 2);
          },
          pen -> {
            style(pen);
            var xs = new double[MANY];
            var ys = new double[MANY];
            java.util.Arrays.fill(xs, 5);
            java.util.Arrays.fill(ys, -SIDE);
            xs[MANY - 2] = 5;
            ys[MANY - 2] = 5;
            xs[MANY - 3] = -SIDE;
            ys[MANY - 3] = 5;
            xs[MANY - 1] = to[0];
            ys[MANY - 1] = to[1];
            pen.strokePolyline(xs, ys, MANY);
          });
    }
  }

  /** As the first layout of a window may have it, and one with no height left. */
  @Test
  void manyMarksOnAChartWithoutRoomAreNoError() {
    for (var canvas : List.of(new Canvas(SIDE, 0), new Canvas(0, SIDE), new Canvas(0, 0))) {
      var pen =
          new CanvasGraphics(
              canvas.getGraphicsContext2D(),
              canvas.getWidth(),
              canvas.getHeight(),
              1,
              new SpriteCache());
      for (int i = 0; i < MANY; i++) {
        pen.mark(MarkShape.values()[0], i, i, 8, LINE, INSIDE);
      }
      assertDoesNotThrow(pen::finish);
    }
  }

  private static void style(ChartGraphics pen) {
    pen.setStroke(LINE);
    pen.setLineWidth(2);
  }

  private static void alike(
      String what, double scale, Consumer<ChartGraphics> drawn, Consumer<ChartGraphics> printed) {
    var one = picture(scale, drawn);
    var other = picture(scale, printed);
    double difference = 0;
    int touched = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        int a = one.getPixelReader().getArgb(x, y);
        int b = other.getPixelReader().getArgb(x, y);
        if (a != -1 || b != -1) {
          touched++;
          difference += Math.abs((a >> 8 & 255) - (b >> 8 & 255));
        }
      }
    }
    double mean = difference / Math.max(1, touched);
    assertTrue(touched > 10 && mean < ALIKE, what + ": " + mean + " over " + touched);
  }

  private static Image picture(double scale, Consumer<ChartGraphics> draw) {
    var canvas = new Canvas(SIDE * scale, SIDE * scale);
    canvas.getGraphicsContext2D().scale(scale, scale);
    var pen =
        new CanvasGraphics(canvas.getGraphicsContext2D(), SIDE, SIDE, scale, new SpriteCache());
    draw.accept(pen);
    pen.finish();
    return canvas.snapshot(null, null);
  }
}
