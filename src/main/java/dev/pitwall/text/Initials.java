package dev.pitwall.text;

import java.util.Locale;

/** A member's name in one or two letters. */
public final class Initials {
  private Initials() {}

  /** Two Latin letters, or one of a script whose letters are words. */
  public static String of(String name) {
    var plain = name.strip();
    int first = plain.codePointAt(0);
    if (Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN) {
      return Character.toString(first);
    }
    var words = plain.split("[\\s._-]+");
    var letters =
        words.length > 1 && !words[1].isEmpty()
            ? words[0].substring(0, 1) + words[1].charAt(0)
            : plain.substring(0, Math.min(2, plain.length()));
    return letters.toUpperCase(Locale.ROOT);
  }
}
