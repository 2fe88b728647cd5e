package dev.pitwall.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What loggers, journals, containers, terminals and pages of notes put in front of a line: times,
 * {@code host bench[123]:}, {@code bench-1 |}, {@code bench.go:12:}, {@code [isu7q-bench]}, {@code
 * >}, {@code - `}. Formats describe lines without it, so that an output is read the same through
 * {@code journalctl} as bare.
 *
 * <p>A tag in brackets is one only in lower case: {@code [ADMIN]} and {@code [SCORE]} mean
 * something.
 */
final class Prefixes {
  private static final String DATE = "(?:\\d{4}[-/]\\d{2}[-/]\\d{2}[T ]|";
  private static final String MONTH = "(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \\d]\\d )?";
  private static final String CLOCK = "(\\d{2}):(\\d{2}):(\\d{2}(?:[.,]\\d{1,9})?)";
  private static final String ZONE =
      "(?:Z| ?[+-]\\d{2}:?\\d{2}(?= |\\]|\t)| (?:JST|UTC))?(?: \\d{4}(?=\\]))?";
  private static final Pattern ONE =
      Pattern.compile(
          "\\[?"
              + DATE
              + MONTH
              + CLOCK
              + ZONE
              + "(?:\\]|:)?\\s+"
              + "|[\\w.-]++ [\\w./@-]++\\[\\d++\\]:\\s"
              + "|(?:stdout|stderr) [FP] "
              + "|[A-Za-z][\\w.-]*+\\s*+\\|\\s"
              + "|[\\w./-]+\\.go:\\d+:\\s+"
              + "|\\[(?:\\s*\\d+\\.\\d+|[a-z0-9][\\w./:-]*)\\]\\s+"
              + "|>+\\s*|[-*+] (?=\\S)|`+"
              + "|\\s+");

  /** More of them in front of one line are no prefixes any more. */
  private static final int MOST = 8;

  private Prefixes() {}

  static Line strip(int number, String text, boolean terminated, boolean cut) {
    var matcher = ONE.matcher(text);
    int from = 0;
    double second = Line.NO_TIME;
    for (int i = 0; i < MOST && from < text.length(); i++) {
      if (!matcher.region(from, text.length()).lookingAt()) {
        break;
      }
      from = matcher.end();
      if (matcher.group(1) != null) {
        second = second(matcher);
      }
    }
    var body = (from == 0 ? text : text.substring(from)).stripTrailing();
    boolean quoted = from > 0 && text.charAt(from - 1) == '`' && body.endsWith("`");
    return new Line(
        number, text, quoted ? body.replaceFirst("`++$", "") : body, second, terminated, cut);
  }

  private static double second(Matcher clock) {
    return Integer.parseInt(clock.group(1)) * 3600
        + Integer.parseInt(clock.group(2)) * 60
        + Double.parseDouble(clock.group(3).replace(',', '.'));
  }
}
