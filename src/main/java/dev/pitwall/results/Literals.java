package dev.pitwall.results;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Characters that stand in every match of a pattern, as far as they are easily seen: most lines of
 * an output are distinguished by them alone, hundreds of times faster than by matching.
 *
 * @param beginning every match begins with it; may be empty
 * @param somewhere every match has it somewhere; may be empty
 */
record Literals(String beginning, String somewhere) {
  private static final Literals NONE = new Literals("", "");

  static Literals of(String regex) {
    return new Search().found(PatternPart.of(regex));
  }

  /** One way through a pattern. What an alternative or an optional group has may be missing. */
  private static final class Search {
    /** The longest found before a group, and whether the group has alternatives. */
    private record Group(String longestBefore, boolean alternatives) {}

    private final StringBuilder run = new StringBuilder();
    private final Deque<Group> open = new ArrayDeque<>();
    private String beginning = "";
    private String longest = "";
    private boolean first = true;

    Literals found(List<PatternPart> parts) {
      for (int i = 0; i < parts.size(); i++) {
        switch (parts.get(i)) {
          case PatternPart.Flags _ -> {
            return NONE;
          }
          case PatternPart.Or _ when open.isEmpty() -> {
            return NONE;
          }
          case PatternPart.Or _ -> {
            end();
            open.push(new Group(open.pop().longestBefore(), true));
          }
          case PatternPart.Open _ -> {
            end();
            open.push(new Group(longest, false));
          }
          case PatternPart.Close _ -> {
            end();
            close(i + 1 < parts.size() && mayBeMissing(parts.get(i + 1)));
          }
          case PatternPart.Letter(int codePoint) -> run.appendCodePoint(codePoint);
          case PatternPart.Repeat repeat -> {
            if (mayBeMissing(repeat) && !run.isEmpty()) {
              run.setLength(run.offsetByCodePoints(run.length(), -1));
            }
            end();
          }
          case PatternPart.Other _ -> end();
        }
      }
      end();
      return new Literals(beginning, longest);
    }

    private static boolean mayBeMissing(PatternPart part) {
      return part instanceof PatternPart.Repeat(int least, int _) && least == 0;
    }

    private void close(boolean optional) {
      if (!open.isEmpty()) {
        var group = open.pop();
        if (optional || group.alternatives()) {
          longest = group.longestBefore();
        }
      }
    }

    private void end() {
      if (first) {
        beginning = run.toString();
        first = false;
      }
      if (run.length() > longest.length()) {
        longest = run.toString();
      }
      run.setLength(0);
    }
  }
}
