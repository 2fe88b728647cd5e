package dev.pitwall.ui.snippets.diff;

import dev.pitwall.output.AnsiText.Span;
import java.util.ArrayList;
import java.util.List;

/** A line of which the beginning was moved out of sight. */
final class Shifted {
  private Shifted() {}

  /**
   * @param letters so many are left out
   */
  static List<Span> of(List<Span> spans, int letters) {
    if (letters == 0) {
      return spans;
    }
    var shown = new ArrayList<Span>();
    int left = letters;
    for (var span : spans) {
      int cut = Math.min(left, span.text().length());
      left -= cut;
      if (cut < span.text().length()) {
        boolean half = cut > 0 && Character.isLowSurrogate(span.text().charAt(cut));
        shown.add(new Span(span.text().substring(half ? cut + 1 : cut), span.style()));
      }
    }
    return shown;
  }
}
