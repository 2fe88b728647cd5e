package dev.pitwall.report.document;

import dev.pitwall.report.document.Document.Block;
import dev.pitwall.report.document.Document.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A document as one HTML file: it loads nothing, runs nothing, and is printed on A4. A content
 * security policy says so to the browser as well, should a text ever slip through.
 */
public final class HtmlText {
  /** Cells of more letters break into lines. */
  private static final int LONG = 24;

  private HtmlText() {}

  public static String of(Document document) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    <h1>%s</h1>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            escaped(document.language()),
            escaped(document.title()),
            styles(),
            escaped(document.title()),
            document.blocks().stream().map(HtmlText::of).collect(Collectors.joining()));
  }

  private static String styles() {
    try (InputStream in = HtmlText.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Heading one -> element("h2", one.text());
      case Block.Subheading one -> element("h3", one.text());
      case Block.Paragraph one -> element("p", one.text());
      case Block.Bullets one ->
          "<ul>\n"
              + one.lines().stream().map(line -> element("li", line)).collect(Collectors.joining())
              + "</ul>\n";
      case Block.Table one -> table(one);
      case Block.Picture one ->
          "<figure role=\"img\" aria-label=\"%s\">\n%s</figure>\n"
              .formatted(escaped(one.words()), one.svg());
    };
  }

  private static String table(Block.Table table) {
    return "<table>\n<thead><tr>"
        + cells("th", table.heads())
        + "</tr></thead>\n<tbody>\n"
        + table.rows().stream().map(HtmlText::row).collect(Collectors.joining())
        + "</tbody>\n</table>\n";
  }

  private static String row(Row row) {
    return "<tr class=\"%s\">%s</tr>\n"
        .formatted(row.mark().name().toLowerCase(Locale.ROOT), cells("td", row.cells()));
  }

  private static String cells(String element, List<String> cells) {
    return cells.stream()
        .map(cell -> "<%s%s>%s</%s>".formatted(element, width(cell), escaped(cell), element))
        .collect(Collectors.joining());
  }

  /** What is short stays in one line; what is long may break anywhere, however it is made. */
  private static String width(String cell) {
    return cell.length() > LONG ? " class=\"long\"" : "";
  }

  private static String element(String name, String text) {
    return "<%s>%s</%s>\n".formatted(name, escaped(text), name);
  }

  /** Text as text, in an element and in an attribute, in HTML and in SVG. */
  public static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(' ');
                default -> out.appendCodePoint(allowed(letter) ? letter : 0xFFFD);
              }
            });
    return out.toString();
  }

  /** Neither a control letter nor half of one; marks that turn the writing round would mislead. */
  private static boolean allowed(int letter) {
    return !Character.isISOControl(letter)
        && (letter < 0xD800 || letter > 0xDFFF)
        && (letter < 0x202A || letter > 0x202E)
        && (letter < 0x2066 || letter > 0x2069)
        && (letter & 0xFFFE) != 0xFFFE;
  }
}
