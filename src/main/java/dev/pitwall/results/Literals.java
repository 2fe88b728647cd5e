package dev.pitwall.results;

/**
 * Characters that stand in every match of a pattern, as far as they are easily seen: most lines of
 * an output are told apart by them alone, hundreds of times faster than by matching.
 *
 * @param beginning every match begins with it; may be empty
 * @param somewhere every match has it somewhere; may be empty
 */
record Literals(String beginning, String somewhere) {
  private static final Literals NONE = new Literals("", "");

  static Literals of(String regex) {
    return new Search().found(regex);
  }

  /** One way through a pattern. Groups are passed over: they may be optional. */
  private static final class Search {
    private final StringBuilder run = new StringBuilder();
    private String beginning = "";
    private String longest = "";
    private boolean first = true;
    private int depth;

    Literals found(String regex) {
      for (var part : PatternPart.of(regex)) {
        switch (part) {
          case PatternPart.Flags _ -> {
            return NONE;
          }
          case PatternPart.Open _ -> {
            end();
            depth++;
          }
          case PatternPart.Close _ -> depth--;
          case PatternPart.Or _ when depth == 0 -> {
            return NONE;
          }
          case PatternPart.Letter(int codePoint) when depth == 0 -> run.appendCodePoint(codePoint);
          case PatternPart.Repeat(int least, int _) when depth == 0 -> repeated(least);
          case PatternPart.Other _ when depth == 0 -> end();
          case PatternPart.Or _,
              PatternPart.Letter _,
              PatternPart.Repeat _,
              PatternPart.Other _ -> {}
        }
      }
      end();
      return new Literals(beginning, longest);
    }

    /** The letter before it may be missing. */
    private void repeated(int least) {
      if (least == 0 && !run.isEmpty()) {
        run.setLength(run.offsetByCodePoints(run.length(), -1));
      }
      end();
    }

    private void end() {
      if (depth == 0) {
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
}
