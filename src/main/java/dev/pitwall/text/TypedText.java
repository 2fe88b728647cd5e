package dev.pitwall.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a person typed, as the reader of numbers and times takes it. */
public final class TypedText {
  /** The strokes a Japanese keyboard gives for a minus, beside the ASCII one. */
  private static final Pattern STROKE = Pattern.compile("[\\u2010-\\u2015\\u2212\\u30fc]");

  private TypedText() {}

  /**
   * Without the spaces around it, and in the narrow letters: {@code １７：３０} is {@code 17:30}. For
   * numbers, dates and times only; in words the width is the writer's own.
   */
  public static String plain(String typed) {
    var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return STROKE.matcher(narrow).replaceAll("-").strip();
  }
}
