package dev.pitwall.results;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a pattern's text, as the matcher's own parser takes it apart: what {@link Literals}
 * and {@link PatternSize} have to know before anything is compiled.
 */
sealed interface PatternPart {
  /** A letter that stands for itself. */
  record Letter(int codePoint) implements PatternPart {}

  /** Something else of one letter's length or none: a class, a dot, an anchor. */
  record Other() implements PatternPart {}

  record Open() implements PatternPart {}

  record Close() implements PatternPart {}

  record Or() implements PatternPart {}

  /**
   * What stands before it, this often.
   *
   * @param copies how often the matcher writes it out
   */
  record Repeat(int least, int copies) implements PatternPart {}

  /** {@code (?i)} and the like: letters do not stand for themselves from here on. */
  record Flags() implements PatternPart {}

  /** In the order of the text. */
  static List<PatternPart> of(String regex) {
    return new Scan(regex).parts();
  }

  /** One way through a pattern. */
  final class Scan {
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    /** A class, a letter by its number, or any other escaped letter or sign. */
    private static final Pattern ESCAPED =
        Pattern.compile("(?s)\\\\(?:[pPx]\\{[^}]*\\}|x[0-9A-Fa-f]{2}|[0-7]{1,3}|[pP]?.)");

    private static final Pattern GROUP =
        Pattern.compile("\\((?:\\?(?:P?<[^>]*>|:|(?<flags>[^:)]*[:)]?)))?");

    private final String regex;
    private final List<PatternPart> parts = new ArrayList<>();
    private int at;

    private Scan(String regex) {
      this.regex = regex;
    }

    private List<PatternPart> parts() {
      while (at < regex.length()) {
        int c = regex.codePointAt(at);
        switch (c) {
          case '|' -> one(new Or());
          case ')' -> one(new Close());
          case '*', '?' -> one(new Repeat(0, 1));
          case '+' -> one(new Repeat(1, 1));
          case '.', '^', '$' -> one(new Other());
          case '(' -> group();
          case '[' -> letters();
          case '{' -> counted();
          case '\\' -> escaped();
          default -> letter(c);
        }
      }
      return parts;
    }

    private void one(PatternPart part) {
      parts.add(part);
      at++;
    }

    private void letter(int codePoint) {
      parts.add(new Letter(codePoint));
      at += Character.charCount(codePoint);
    }

    private void group() {
      var group = GROUP.matcher(regex).region(at, regex.length());
      group.lookingAt();
      boolean closed = group.group().endsWith(")");
      if (group.group("flags") != null) {
        parts.add(new Flags());
      }
      if (!closed) {
        parts.add(new Open());
      }
      at = group.end();
    }

    private void letters() {
      int i = at + 1;
      i += regex.startsWith("^", i) ? 1 : 0;
      i += regex.startsWith("]", i) ? 1 : 0;
      while (i < regex.length() && regex.charAt(i) != ']') {
        int named = regex.startsWith("[:", i) ? regex.indexOf(":]", i + 2) : -1;
        if (named > 0) {
          i = named + 2;
        } else {
          i += regex.charAt(i) == '\\' ? 2 : 1;
        }
      }
      parts.add(new Other());
      at = i + 1;
    }

    private void counted() {
      var counted = COUNTED.matcher(regex).region(at, regex.length());
      if (counted.lookingAt()) {
        int least = Integer.parseInt(counted.group(1));
        var most = counted.group(2);
        boolean bounded = most != null && !most.isEmpty();
        parts.add(new Repeat(least, Math.max(bounded ? Integer.parseInt(most) : least, 1)));
        at = counted.end();
      } else {
        letter('{');
      }
    }

    private void escaped() {
      if (regex.startsWith("\\Q", at)) {
        int end = regex.indexOf("\\E", at);
        var quoted = regex.substring(at + 2, end < 0 ? regex.length() : end);
        quoted.codePoints().forEach(c -> parts.add(new Letter(c)));
        at = end < 0 ? regex.length() : end + 2;
        return;
      }
      var escaped = ESCAPED.matcher(regex).region(at, regex.length());
      if (!escaped.lookingAt()) {
        one(new Other());
        return;
      }
      int c = regex.codePointAt(at + 1);
      boolean sign = escaped.end() == at + 2 && c < 128 && !Character.isLetterOrDigit(c);
      parts.add(sign ? new Letter(c) : new Other());
      at = escaped.end();
    }
  }
}
