package dev.pitwall.report.picture;

import java.util.Locale;

/** An SVG element that grows by shapes. All lengths in its own units. */
final class Svg {
  /** Of what is drawn for people who may have none of the others. */
  private static final String FONT =
      "system-ui, 'Segoe UI', 'Hiragino Sans', 'Noto Sans CJK JP', Meiryo, sans-serif";

  /** Where the words stand about the given place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final double width;
  private final double height;
  private final StringBuilder body = new StringBuilder();

  Svg(double width, double height) {
    this.width = width;
    this.height = height;
  }

  void rect(double x, double y, double wide, double high, String style) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>",
        x, y, Math.max(0, wide), high, style);
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>", x1, y1, x2, y2, style);
  }

  void circle(double x, double y, double radius, String style) {
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" %s/>", x, y, radius, style);
  }

  /** A path by SVG's own letters. */
  void path(String letters, String style) {
    add("<path d=\"%s\" %s/>", letters, style);
  }

  void cross(double x, double y, double size, String colour) {
    path(
        at(
            "M%.1f %.1fL%.1f %.1fM%.1f %.1fL%.1f %.1f",
            x - size, y - size, x + size, y + size, x - size, y + size, x + size, y - size),
        "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"");
  }

  void text(String words, double x, double y, double size, Anchor anchor, String style) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"%s\" %s>%s</text>",
        x, y, size, anchor.name().toLowerCase(Locale.ROOT), style, escaped(words));
  }

  static String at(String shape, Object... filled) {
    return String.format(Locale.ROOT, shape, filled);
  }

  private void add(String shape, Object... filled) {
    body.append(at(shape, filled)).append('\n');
  }

  @Override
  public String toString() {
    return at(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                + " viewBox=\"0 0 %.0f %.0f\" font-family=\"%s\">%n",
            width, height, width, height, FONT)
        + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + body
        + "</svg>\n";
  }

  /**
   * About how wide words are: CJK letters are as wide as high, others, in the widest of the usual
   * fonts, over half.
   */
  static double width(String words, double size) {
    return size * words.codePoints().mapToDouble(letter -> letter >= 0x2E80 ? 1 : 0.62).sum();
  }

  /** What fits, cut with an ellipsis; empty where not even three letters do. */
  static String fitted(String words, double size, double room) {
    if (width(words, size) <= room) {
      return words;
    }
    int end = words.length();
    while (end > 0 && width(words.substring(0, end) + "…", size) > room) {
      end = words.offsetByCodePoints(end, -1);
    }
    return words.codePointCount(0, end) < 3 ? "" : words.substring(0, end) + "…";
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        // No file of this kind may hold them, or they turn the writing round.
        .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
  }
}
