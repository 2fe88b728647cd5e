package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers of one column of scores. {@code 20,024} is twenty thousand to most and twenty to a
 * German spreadsheet: which it is, the other numbers of the column and the separator of the file
 * tell. Where they do not, it is not taken: a wrong score is worse than none.
 */
final class ScoreCells {
  sealed interface Reading {
    default boolean isNumber() {
      return this instanceof Number;
    }
  }

  /** It says something, or that there is nothing to say. */
  sealed interface Clear extends Reading {}

  record Number(Score score) implements Clear {}

  /** Empty, or a dash. */
  record None() implements Clear {}

  /** A word for how the run ended, in place of a number. */
  record Word(Verdict verdict) implements Clear {}

  /** Two numbers can be meant. */
  record Unclear() implements Reading {}

  record Wrong() implements Reading {}

  private static final Pattern DASH =
      Pattern.compile("[-‐-―ー−]{0,3}|n/?a|none|null|なし", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNIT = Pattern.compile("(?i)\\s*(?:点|points?|pts?)$");
  private static final Pattern BLANKS =
      Pattern.compile("([+-]?\\d{1,3})(?:[ '’]\\d{3}){1,5}(?:[.,]\\d{1,2})?");
  private static final Pattern EXPONENT =
      Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{1,9})?[eE]\\+?\\d{1,2}");

  /** One group of three behind the mark: thousands or a fraction. */
  private static final Pattern COMMA_UNCLEAR = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

  private static final Pattern POINT_UNCLEAR = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

  private static final Pattern COMMA_DECIMAL =
      Pattern.compile("[+-]?(?:\\d{1,18},\\d{1,9}|\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,9})?)");

  private static final Pattern POINT_DECIMAL =
      Pattern.compile("[+-]?(?:\\d{1,18}\\.\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,9})?)");

  private static final int MOST_DIGITS = 18;

  private final boolean commas;
  private final boolean points;
  private final boolean semicolons;

  private ScoreCells(boolean commas, boolean points, boolean semicolons) {
    this.commas = commas;
    this.points = points;
    this.semicolons = semicolons;
  }

  /**
   * @param cells the whole column
   * @param separator of the file's fields
   */
  static ScoreCells of(List<String> cells, char separator) {
    return new ScoreCells(
        cells.stream().map(ScoreCells::bare).anyMatch(ScoreCells::surelyComma),
        cells.stream().map(ScoreCells::bare).anyMatch(ScoreCells::surelyPoint),
        separator == ';');
  }

  private static boolean surelyComma(String text) {
    return COMMA_DECIMAL.matcher(text).matches() && !unclear(text);
  }

  private static boolean surelyPoint(String text) {
    return POINT_DECIMAL.matcher(text).matches() && !unclear(text);
  }

  private static boolean unclear(String text) {
    return COMMA_UNCLEAR.matcher(text).matches() || POINT_UNCLEAR.matcher(text).matches();
  }

  private static String bare(String cell) {
    var normal = Normalizer.normalize(MarkdownTable.bare(cell), Normalizer.Form.NFKC).strip();
    return UNIT.matcher(normal).replaceFirst("");
  }

  Reading read(String cell) {
    var text = bare(cell);
    if (DASH.matcher(text).matches()) {
      return new None();
    }
    if (unclear(text) && (commas || semicolons && !points)) {
      return new Unclear();
    }
    if (VerdictWord.of(text).orElse(null) instanceof VerdictWord.Clear(Verdict verdict)) {
      return verdict == Verdict.PASS ? new Wrong() : new Word(verdict);
    }
    return number(text).<Reading>map(Number::new).orElseGet(Wrong::new);
  }

  private static Optional<Score> number(String text) {
    var plain = Score.read(text);
    if (plain.isPresent() && !text.matches("[+-]?0,\\d+")) {
      return plain;
    }
    if (BLANKS.matcher(text).matches()) {
      return Score.read(text.replaceAll("[ '’]", "").replace(',', '.'));
    }
    if (COMMA_DECIMAL.matcher(text).matches()) {
      return Score.read(text.replace(".", "").replace(',', '.'));
    }
    return EXPONENT.matcher(text).matches() ? exponent(text) : Optional.empty();
  }

  private static Optional<Score> exponent(String text) {
    var number = new BigDecimal(text);
    return number.precision() - number.scale() <= MOST_DIGITS
        ? Optional.of(new Score(number))
        : Optional.empty();
  }
}
