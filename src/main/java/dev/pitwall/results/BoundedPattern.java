package dev.pitwall.results;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pattern of a format, which may be a team's own or a stranger's: the one way in which text is
 * matched by what stands in data. The time of a match grows with the text's length times the
 * pattern's size and no faster; both are limited, and the {@link TimeLimit} of the whole reading is
 * looked at before each match.
 *
 * <p>Not {@code java.util.regex}: there {@code (a|a)*\1b} takes minutes on 34 letters, and counting
 * the letters it looks at does not help, as {@code (?:|)(?:|)(?:|)} and so on looks at none.
 */
record BoundedPattern(Pattern pattern, Literals literals) {
  /** It matches nothing but the empty text; in place of one that is none. */
  static final BoundedPattern NONE = of("");

  /**
   * @throws PatternSyntaxException when it is none, or too large
   */
  static BoundedPattern of(String regex) {
    if (PatternSize.of(regex) > PatternSize.MOST) {
      throw new PatternSyntaxException("too large", regex);
    }
    return new BoundedPattern(Pattern.compile(regex), Literals.of(regex));
  }

  /** The named groups it may have. */
  Set<String> names() {
    return pattern.namedGroups().keySet();
  }

  /**
   * Whether it matches the whole text.
   *
   * @throws TimeLimit.Exceeded when it cannot be known in time
   */
  boolean fits(String text, TimeLimit limit) {
    return matcher(text, limit).isPresent();
  }

  /**
   * The named groups that took part in a match of the whole text; empty when it does not match.
   *
   * @throws TimeLimit.Exceeded when it cannot be known in time
   */
  Optional<Map<String, String>> match(String text, TimeLimit limit) {
    return matcher(text, limit).map(this::groups);
  }

  private Optional<Matcher> matcher(String text, TimeLimit limit) {
    if (!text.startsWith(literals.beginning()) || !text.contains(literals.somewhere())) {
      return Optional.empty();
    }
    limit.check(text);
    return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
  }

  private Map<String, String> groups(Matcher matcher) {
    var groups = new TreeMap<String, String>();
    for (var name : names()) {
      var text = matcher.group(name);
      if (text != null) {
        groups.put(name, text);
      }
    }
    return groups;
  }

  /**
   * Whether it matches anything in the text.
   *
   * @throws TimeLimit.Exceeded when it cannot be known in time
   */
  boolean occursIn(String text, TimeLimit limit) {
    limit.check(text);
    return pattern.matcher(text).find();
  }
}
