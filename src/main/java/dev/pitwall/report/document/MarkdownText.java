package dev.pitwall.report.document;

import dev.pitwall.report.document.Document.Block;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document as Markdown, with its pictures as files beside it. */
public final class MarkdownText {
  /** What breaks a line, or turns the direction in which it is read. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  /** What means something anywhere in a line. */
  private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>|~$&]");

  /** What makes something else than text of a line that begins with it. */
  private static final Pattern FIRST = Pattern.compile("^([#+\\-=!:]|\\d+(?=[.)]))");

  /** What some readers make links of by themselves. */
  private static final Pattern LINK =
      Pattern.compile("(?i):(?<=(?:https?|ftp|mailto|xmpp):)|\\.(?<=www\\.)|@");

  private MarkdownText() {}

  /**
   * @param pictures the beginning of the pictures' file names: {@code report} for {@code
   *     report-chart.svg}
   */
  public static String of(Document document, String pictures) {
    return "# "
        + escaped(document.title())
        + "\n\n"
        + document.blocks().stream()
            .map(block -> of(block, pictures))
            .collect(Collectors.joining());
  }

  /**
   * The drawings of the files beside it, by their names without ending: each is shown as {@code
   * .png}, and leads to {@code .svg}.
   */
  public static Map<String, String> pictures(Document document, String pictures) {
    var files = new LinkedHashMap<String, String>();
    for (var block : document.blocks()) {
      if (block instanceof Block.Picture picture) {
        files.put(file(picture, pictures), picture.svg());
      }
    }
    return Collections.unmodifiableMap(files);
  }

  private static String file(Block.Picture picture, String pictures) {
    return pictures + "-" + picture.name();
  }

  private static String of(Block block, String pictures) {
    return switch (block) {
      case Block.Heading one -> "## " + escaped(one.text()) + "\n\n";
      case Block.Subheading one -> "### " + escaped(one.text()) + "\n\n";
      case Block.Paragraph one -> escaped(one.text()) + "\n\n";
      case Block.Bullets one ->
          one.lines().stream()
                  .map(line -> "- " + escaped(line) + "\n")
                  .collect(Collectors.joining())
              + "\n";
      case Block.Table one -> table(one);
      case Block.Picture one -> {
        var name = file(one, pictures).replaceAll("[<>\\\\\\p{Cntrl}]", "_");
        yield "[![%s](<%s.png>)](<%s.svg>)\n\n".formatted(escaped(one.words()), name, name);
      }
    };
  }

  private static String table(Block.Table table) {
    return row(table.heads())
        + row(Collections.nCopies(table.heads().size(), "---"), false)
        + table.rows().stream().map(one -> row(one.cells())).collect(Collectors.joining())
        + "\n";
  }

  private static String row(List<String> cells) {
    return row(cells.stream().map(MarkdownText::escaped).toList(), true);
  }

  private static String row(List<String> cells, boolean spaced) {
    var between = spaced ? " | " : "|";
    return (spaced ? "| " : "|") + String.join(between, cells) + (spaced ? " |\n" : "|\n");
  }

  /** Text as text: of no line becomes a list, a link, an element or a second line. */
  static String escaped(String text) {
    var line = UNSEEN.matcher(text).replaceAll(" ").strip();
    var plain = ANYWHERE.matcher(line).replaceAll("\\\\$0");
    plain = LINK.matcher(plain).replaceAll("\\\\$0");
    return FIRST.matcher(plain).replaceFirst(first -> digits(first.group()));
  }

  /** Of {@code 1.} the dot is escaped, of {@code #} the letter itself. */
  private static String digits(String first) {
    return Character.isDigit(first.charAt(0)) ? first + "\\\\" : "\\\\" + first;
  }
}
