package dev.pitwall.command;

import java.lang.Character.UnicodeScript;

/** Where a Japanese word ends though no blank follows it. */
final class Scripts {
  private Scripts() {}

  /** Whether the letter before {@code at} is Japanese and the one at it begins a new word. */
  static boolean change(String text, int at) {
    var before = script(text.codePointBefore(at));
    int next = text.codePointAt(at);
    var after = script(next);
    // Hiragana goes on with the word before it, and so does the long stroke.
    return japanese(before)
        && before != after
        && after != UnicodeScript.HIRAGANA
        && next != 'ー'
        && next != 'ｰ';
  }

  private static UnicodeScript script(int letter) {
    return UnicodeScript.of(letter);
  }

  private static boolean japanese(UnicodeScript script) {
    return script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA;
  }
}
