package dev.pitwall.results;

import java.util.regex.Pattern;

/** Takes away what a terminal shows as colour, also where a paste has lost the escape character. */
final class AnsiText {
  private static final char ESCAPE = '\u001b';
  private static final Pattern SEQUENCE =
      Pattern.compile(
          "\u001b(?:\\[[0-9;:?]*["
              + " -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|[()][A-Za-z0-9]|[@-Z\\\\^_=>])");
  private static final Pattern ORPHAN = Pattern.compile("\\[(?:\\d{1,3}(?:;\\d{1,3})*)?m");

  private AnsiText() {}

  static String strip(String line) {
    var text = line;
    if (text.indexOf(ESCAPE) >= 0) {
      text = SEQUENCE.matcher(text).replaceAll("");
    }
    return text.indexOf('[') >= 0 && text.indexOf('m') > 0
        ? ORPHAN.matcher(text).replaceAll("")
        : text;
  }
}
