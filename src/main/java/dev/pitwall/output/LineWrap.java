package dev.pitwall.output;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line where a terminal of so many columns would: after the last column, not at words. */
public final class LineWrap {
  private static final int TAB = 8;

  private LineWrap() {}

  /**
   * The same pieces with line breaks in them.
   *
   * @param columns at least 2: letters of East Asia take two
   */
  public static List<AnsiText.Span> wrap(List<AnsiText.Span> spans, int columns) {
    var wrapped = new ArrayList<AnsiText.Span>(spans.size());
    int used = 0;
    for (var span : spans) {
      var text = new StringBuilder(span.text().length());
      for (int at = 0; at < span.text().length(); ) {
        int letter = span.text().codePointAt(at);
        int width = letter == '\t' ? TAB - used % TAB : width(letter);
        if (used + width > columns && used > 0) {
          text.append('\n');
          used = 0;
        }
        text.appendCodePoint(letter);
        used += width;
        at += Character.charCount(letter);
      }
      wrapped.add(new AnsiText.Span(text.toString(), span.style()));
    }
    return wrapped;
  }

  /** The wide ranges of Unicode's East Asian Width, roughly; a terminal does no better. */
  static int width(int letter) {
    boolean wide =
        letter >= 0x1100
            && (letter <= 0x115F
                || letter >= 0x2E80 && letter <= 0xA4CF
                || letter >= 0xAC00 && letter <= 0xD7A3
                || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0xFE30 && letter <= 0xFE6F
                || letter >= 0xFF00 && letter <= 0xFF60
                || letter >= 0xFFE0 && letter <= 0xFFE6
                || letter >= 0x1F300 && letter <= 0x1FAFF
                || letter >= 0x20000);
    return wide ? 2 : 1;
  }
}
