package dev.pitwall.domain.model;

/** A text that is too long for its place. */
public final class Excerpt {
  private Excerpt() {}

  /** At most so many letters, with an ellipsis as the last where some are missing. */
  public static String of(String text, int letters) {
    if (text.length() <= letters) {
      return text;
    }
    int end = letters - 1;
    // Half of a character outside the first plane is none.
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** At most so many letters, with an ellipsis in the middle: names differ at their ends. */
  public static String middle(String text, int letters) {
    if (text.length() <= letters) {
      return text;
    }
    int tail = (letters - 1) / 2;
    int from = text.length() - tail;
    return of(text, letters - tail)
        + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }
}
