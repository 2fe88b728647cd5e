package dev.pitwall.ui.chart;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Thousands of marks and the line through them, printed by ourselves and handed to a canvas as one
 * picture: without a graphics card a canvas takes a hundredth of a second for a thousand round
 * things. All places in pixels of the screen.
 */
final class MarkRaster {
  private final int width;
  private final int height;
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;

  /** What is printed on: from the first to before the last. */
  private int left;

  private int top;
  private int right;
  private int bottom;

  MarkRaster(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
    nothing();
  }

  boolean is(int wide, int high) {
    return width == wide && height == high;
  }

  /** Takes away what was printed. */
  void clean() {
    for (int y = top; y < bottom; y++) {
      Arrays.fill(pixels, y * width + left, y * width + right, 0);
    }
    nothing();
  }

  private void nothing() {
    left = width;
    top = height;
    right = 0;
    bottom = 0;
  }

  private void touch(int fromX, int fromY, int toX, int toY) {
    left = Math.min(left, fromX);
    top = Math.min(top, fromY);
    right = Math.max(right, toX);
    bottom = Math.max(bottom, toY);
  }

  /** The one that holds a place. Quicker than rounding down where only a quick compiler is used. */
  private static int pixel(double place) {
    int whole = (int) place;
    return place < whole ? whole - 1 : whole;
  }

  /** With its middle in the pixel that holds the place. */
  void print(MarkSprite stamp, double x, double y) {
    int side = 2 * stamp.reach() + 1;
    int column = pixel(x) - stamp.reach();
    int row = pixel(y) - stamp.reach();
    int[] ink = stamp.pixels();
    int fromX = Math.max(0, column);
    int fromY = Math.max(0, row);
    int toX = Math.min(width, column + side);
    int toY = Math.min(height, row + side);
    if (fromX >= toX || fromY >= toY) {
      return;
    }
    touch(fromX, fromY, toX, toY);
    for (int at = fromY; at < toY; at++) {
      int source = (at - row) * side - column;
      int target = at * width;
      for (int i = fromX; i < toX; i++) {
        int over = ink[source + i];
        if (over != 0) {
          pixels[target + i] = over >>> 24 == 255 ? over : over(over, pixels[target + i]);
        }
      }
    }
  }

  /**
   * A line through points.
   *
   * @param wide its width
   */
  void line(double[] xs, double[] ys, int points, double wide, Color color) {
    int[] shades = shades(color);
    for (int i = 1; i < points; i++) {
      segment(xs[i - 1], ys[i - 1], xs[i], ys[i], wide / 2 + 0.5, shades);
    }
  }

  /** The colour covering a pixel by 0 to 255 of 255 parts. */
  private static int[] shades(Color color) {
    var shades = new int[256];
    for (int part = 0; part < 256; part++) {
      double alpha = color.getOpacity() * part;
      shades[part] =
          (int) Math.round(alpha) << 24
              | (int) Math.round(alpha * color.getRed()) << 16
              | (int) Math.round(alpha * color.getGreen()) << 8
              | (int) Math.round(alpha * color.getBlue());
    }
    return shades;
  }

  /**
   * Row by row where it is steep, column by column where it is not.
   *
   * @param reach from its middle to where it covers nothing
   */
  private void segment(double x1, double y1, double x2, double y2, double reach, int[] shades) {
    boolean steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
    boolean forth = steep ? y1 <= y2 : x1 <= x2;
    double from = steep ? Math.min(y1, y2) : Math.min(x1, x2);
    double to = steep ? Math.max(y1, y2) : Math.max(x1, x2);
    double start = forth ? (steep ? x1 : y1) : (steep ? x2 : y2);
    double end = forth ? (steep ? x2 : y2) : (steep ? x1 : y1);
    double slope = to > from ? (end - start) / (to - from) : 0;
    double lean = 1 / Math.sqrt(1 + slope * slope);
    // Its ends are cut level or upright, half its width beyond the points: neighbours overlap.
    double beyond = (reach - 0.5) * lean;
    int edge = steep ? height : width;
    int side = steep ? width : height;
    int first = Math.max(0, pixel(from - beyond));
    int last = Math.min(edge - 1, pixel(to + beyond));
    double span = reach / lean;
    for (int i = first; i <= last; i++) {
      double there = Math.min(i + 1, to + beyond) - Math.max(i, from - beyond);
      double middle = start + (i + 0.5 - from) * slope;
      int nearest = Math.max(0, pixel(middle - span));
      int farthest = Math.min(side - 1, pixel(middle + span));
      for (int k = nearest; k <= farthest; k++) {
        double covered = reach - Math.abs(k + 0.5 - middle) * lean;
        if (covered > 0) {
          int shade = shades[(int) (255 * there * Math.min(1, covered))];
          int place = steep ? i * width + k : k * width + i;
          pixels[place] = over(shade, pixels[place]);
        }
      }
    }
    double least = Math.min(start, end) - span;
    double most = Math.max(start, end) + span;
    touchWithin(
        steep ? least : first, steep ? first : least, steep ? most : last, steep ? last : most);
  }

  private void touchWithin(double fromX, double fromY, double toX, double toY) {
    touch(
        Math.clamp(pixel(fromX) - 1, 0, width),
        Math.clamp(pixel(fromY) - 1, 0, height),
        Math.clamp(pixel(toX) + 2, 0, width),
        Math.clamp(pixel(toY) + 2, 0, height));
  }

  /** Two channels at a time; as 255ths, near enough for the eye. */
  private static int over(int over, int under) {
    int rest = 256 - (over >>> 24);
    int even = (under & 0xff00ff) * rest >>> 8 & 0xff00ff;
    int odd = (under >>> 8 & 0xff00ff) * rest & 0xff00ff00;
    return over + (even | odd);
  }

  /**
   * @param scale pixels of the screen to one of the canvas
   */
  void drawOn(GraphicsContext canvas, double scale) {
    if (left >= right) {
      return;
    }
    int wide = right - left;
    int high = bottom - top;
    // What else was on it was shown by drawings before this one, if at all.
    buffer.updateBuffer(_ -> new Rectangle2D(left, top, wide, high));
    canvas.drawImage(
        image, left, top, wide, high, left / scale, top / scale, wide / scale, high / scale);
  }
}
