package dev.pitwall.manual;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text in which letters of either case and of either width are the same, and which knows where
 * each of its characters stood. Folded character by character, so that a position can be given.
 */
final class FoldedText {
  /** From where to where in the original. */
  record Place(int from, int to) {}

  private final String folded;

  /** For each folded character the original one that it came from; at the end the length. */
  private final int[] origins;

  FoldedText(String original) {
    var letters = new StringBuilder(original.length());
    var from = new int[original.length() + 16];
    for (int at = 0; at < original.length(); ) {
      int codePoint = original.codePointAt(at);
      var plain = fold(Character.toString(codePoint));
      if (letters.length() + plain.length() >= from.length) {
        from = Arrays.copyOf(from, (from.length + plain.length()) * 2);
      }
      for (int i = 0; i < plain.length(); i++) {
        from[letters.length() + i] = at;
      }
      letters.append(plain);
      at += Character.charCount(codePoint);
    }
    from[letters.length()] = original.length();
    folded = letters.toString();
    origins = Arrays.copyOf(from, letters.length() + 1);
  }

  /** Decomposed: half-width katakana write their voice mark as a letter of its own. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  String folded() {
    return folded;
  }

  /**
   * All places of a word, from left to right; none begins before the last ended.
   *
   * @param word folded
   */
  List<Place> places(String word) {
    var places = new ArrayList<Place>();
    for (int at = folded.indexOf(word); at >= 0; ) {
      int end = at + word.length();
      boolean whole = begins(at) && (end == folded.length() || begins(end));
      if (whole) {
        places.add(new Place(origins[at], origins[end]));
      }
      at = folded.indexOf(word, whole ? end : at + 1);
    }
    return places;
  }

  /** Whether a letter begins there, and not the voice mark of the one before. */
  private boolean begins(int at) {
    return (at == 0 || origins[at] != origins[at - 1])
        && Character.getType(folded.charAt(at)) != Character.NON_SPACING_MARK;
  }
}
