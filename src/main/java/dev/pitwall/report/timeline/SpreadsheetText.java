package dev.pitwall.report.timeline;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet shows as text. What begins like a formula is written behind an
 * apostrophe, which a spreadsheet takes for "this is text"; reading takes it away again, so that an
 * import gives back what the team said, "-40% after the cache".
 */
public final class SpreadsheetText {
  /** Full-width signs begin a formula, too, in a Japanese spreadsheet. */
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@＝＋－＠\t\r].*");

  private SpreadsheetText() {}

  public static String written(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String read(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
