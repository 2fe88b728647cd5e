package dev.pitwall.ui.chart;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws into the text of an SVG file, lines as lines, words as words, hatches as patterns. */
public final class SvgGraphics implements ChartGraphics {
  private final double width;
  private final double height;

  /** Patterns and clips: what must be defined before it is used. */
  private final StringBuilder definitions = new StringBuilder();

  private final StringBuilder body = new StringBuilder();
  private final Set<String> hatches = new HashSet<>();
  private String fill = "";
  private String stroke = "";
  private String dashes = "";
  private String font = "";
  private String align = "start";
  private double fontSize = 12;

  /** Offset of the text baseline below the given position, in ems. */
  private double lower;

  private double lineWidth = 1;
  private int clips;
  private boolean clipped;

  public SvgGraphics(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** The whole file. */
  public String svg() {
    return text(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
                + " viewBox=\"0 0 %s %s\">%n",
            n(width), n(height), n(width), n(height))
        + "<defs>\n"
        + definitions
        + "</defs>\n<g fill=\"none\" stroke=\"none\" stroke-linecap=\"square\">\n"
        + body
        + "</g>\n</svg>\n";
  }

  private static String text(String shape, Object... filled) {
    return String.format(Locale.ROOT, shape.replace("%n", "\n"), filled);
  }

  private static String n(double pixels) {
    return String.format(Locale.ROOT, "%.2f", pixels);
  }

  private void add(String shape, Object... filled) {
    body.append(text(shape + "%n", filled));
  }

  /** Opacity by an attribute of its own: many programs that read SVG know no other. */
  private static String colour(String what, Paint paint) {
    if (!(paint instanceof Color color) || color.getOpacity() == 0) {
      return "";
    }
    var solid =
        text(
            "%s=\"#%02x%02x%02x\"",
            what,
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255));
    return color.isOpaque()
        ? solid
        : solid + text(" %s-opacity=\"%s\"", what, n(color.getOpacity()));
  }

  private String drawn() {
    return text("%s stroke-width=\"%s\"%s", stroke, n(lineWidth), dashes);
  }

  @Override
  public void setFont(Font chosen) {
    fontSize = chosen.getSize();
    font =
        text(
            "font-family=\"%s, sans-serif\" font-size=\"%s\"",
            escaped(chosen.getFamily()), n(chosen.getSize()));
  }

  @Override
  public void setFill(Paint paint) {
    fill = colour("fill", paint);
  }

  /** The pattern is defined where it is first used. */
  @Override
  public void setHatch(Hatch hatch) {
    if (hatch.path().isEmpty()) {
      fill = "";
      return;
    }
    if (hatches.add(hatch.id())) {
      definitions.append(
          text(
              "<pattern id=\"%s\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\">"
                  + "<path d=\"%s\" %s/></pattern>%n",
              hatch.id(), Hatch.SIDE, Hatch.SIDE, hatch.path(), colour("fill", hatch.line())));
    }
    fill = "fill=\"url(#" + hatch.id() + ")\"";
  }

  @Override
  public void setStroke(Paint paint) {
    stroke = colour("stroke", paint);
  }

  @Override
  public void setLineWidth(double pixels) {
    lineWidth = pixels;
  }

  @Override
  public void setLineDashes(double... lengths) {
    var list = new StringBuilder();
    for (double length : lengths) {
      list.append(list.isEmpty() ? "" : " ").append(n(length));
    }
    dashes = lengths.length == 0 ? "" : " stroke-dasharray=\"" + list + "\"";
  }

  @Override
  public void setTextAlign(TextAlignment chosen) {
    align =
        switch (chosen) {
          case LEFT, JUSTIFY -> "start";
          case CENTER -> "middle";
          case RIGHT -> "end";
        };
  }

  /** Put in numbers: half of the programs that read SVG know no other baseline than that. */
  @Override
  public void setTextBaseline(VPos chosen) {
    lower =
        switch (chosen) {
          case TOP -> 0.88;
          case CENTER -> 0.36;
          case BASELINE, BOTTOM -> 0;
        };
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>", n(x1), n(y1), n(x2), n(y2), drawn());
  }

  @Override
  public void fillRect(double x, double y, double wide, double high) {
    rect(x, y, wide, high, fill);
  }

  @Override
  public void strokeRect(double x, double y, double wide, double high) {
    rect(x, y, wide, high, drawn());
  }

  private void rect(double x, double y, double wide, double high, String how) {
    if (!how.isEmpty()) {
      add(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>",
          n(x), n(y), n(wide), n(high), how);
    }
  }

  @Override
  public void fillOval(double x, double y, double wide, double high) {
    oval(x, y, wide, high, fill);
  }

  @Override
  public void strokeOval(double x, double y, double wide, double high) {
    oval(x, y, wide, high, drawn());
  }

  private void oval(double x, double y, double wide, double high, String how) {
    add(
        "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\" %s/>",
        n(x + wide / 2), n(y + high / 2), n(wide / 2), n(high / 2), how);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int points) {
    add("<polygon points=\"%s\" %s/>", points(xs, ys, points), fill);
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int points) {
    add("<polyline points=\"%s\" %s/>", points(xs, ys, points), drawn());
  }

  private static String points(double[] xs, double[] ys, int count) {
    var list = new StringBuilder();
    for (int i = 0; i < count; i++) {
      list.append(i == 0 ? "" : " ").append(n(xs[i])).append(',').append(n(ys[i]));
    }
    return list.toString();
  }

  @Override
  public void fillText(String words, double x, double y) {
    add(
        "<text x=\"%s\" y=\"%s\" %s text-anchor=\"%s\" %s>%s</text>",
        n(x), n(y + lower * fontSize), font, align, fill, escaped(words));
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        // No file of this kind may hold them.
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }

  @Override
  public void within(double x, double y, double wide, double high) {
    whole();
    clips++;
    definitions.append(
        text(
            "<clipPath id=\"c%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\""
                + " height=\"%s\"/></clipPath>%n",
            clips, n(x), n(y), n(wide), n(high)));
    add("<g clip-path=\"url(#c%d)\">", clips);
    clipped = true;
  }

  @Override
  public void whole() {
    if (clipped) {
      add("</g>");
    }
    clipped = false;
  }
}
