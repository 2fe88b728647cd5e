package dev.pitwall.results;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for a whole line without its prefixes. Matching is limited in steps, whatever the
 * pattern and the line are: a member's own pattern must not freeze anything.
 */
record LinePattern(Pattern pattern, Literals literals) {
  /** Lines longer than this are no log lines. */
  private static final int LONGEST = 16 * 1024;

  /** Characters looked at, per match; a simple pattern looks at each about once. */
  static final int MOST_STEPS = 1_000_000;

  /** The match took too many steps. */
  static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooSlow() {
      super("too many steps", null, false, false);
    }
  }

  /**
   * @throws PatternSyntaxException when it is none
   */
  static LinePattern of(String regex) {
    return new LinePattern(Pattern.compile(regex), Literals.of(regex));
  }

  boolean fits(String body) {
    return match(body).isPresent();
  }

  /**
   * @throws TooSlow when it needs too many steps
   */
  Optional<Matcher> match(String body) {
    if (!body.startsWith(literals.beginning())
        || !body.contains(literals.somewhere())
        || body.length() > LONGEST) {
      return Optional.empty();
    }
    var matcher = pattern.matcher(new Limited(body, new int[] {MOST_STEPS}));
    try {
      return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    } catch (StackOverflowError e) {
      // A group repeated thousands of times; the same as too slow.
      throw new TooSlow();
    }
  }

  /** A group that took part; the text of {@code matcher} is limited, so it is copied. */
  static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }

  /** Every look at a character is counted. */
  private record Limited(String text, int[] left) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (left[0]-- <= 0) {
        throw new TooSlow();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
