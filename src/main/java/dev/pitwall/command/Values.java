package dev.pitwall.command;

import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.rules.TypedScore;
import dev.pitwall.text.Times;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Slots for what has no name: text, scores, times. */
public final class Values {
  /** A time of day, or so long before or after another moment. */
  public sealed interface When {
    record At(LocalTime time) implements When {}

    /**
     * @param span negative for before
     */
    record Shift(Duration span) implements When {}
  }

  /** The strokes a Japanese keyboard gives for a minus, beside the ASCII one. */
  private static final Pattern STROKE = Pattern.compile("^[\\u2010-\\u2015\\u2212\\u30fc]");

  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::(\\d{2}))?|時(?:(\\d{1,2})分)?)");
  private static final Pattern SPAN = Pattern.compile("([+-]?)(\\d{1,3})(m|min|分|h|時間)?");

  private Values() {}

  /** Everything to the end of the line. */
  public static Part<String> text(String expectedKey) {
    return textBefore(expectedKey, 0);
  }

  /** Without the quotes around it, where there are any. */
  public static String unquoted(String typed) {
    return FreeText.quoted(typed).orElse(typed);
  }

  /** Everything up to so many words before the end of the line. */
  public static Part<String> textBefore(String expectedKey, int words) {
    return new Text(expectedKey, words);
  }

  private record Text(String expectedKey, int left) implements Part<String> {
    @Override
    public Taken<String> read(Situation situation, Line line, int at) {
      int end = Math.max(at + 1, line.size() - left);
      return at >= line.size()
          ? new Taken.Lacks<>(Sentence.of(expectedKey), line.rest(at).from())
          : new Taken.Took<>(line.text(at, end), end);
    }

    @Override
    public List<Completion> completions(Situation situation, Line line, int at) {
      return List.of();
    }
  }

  /** A score as people read it: {@code 11,023}. */
  public static String written(Score score) {
    return new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(score.points());
  }

  /** A benchmarker's points. */
  public static Part<TypedScore> score() {
    return new OneWord<>("command.expects.score", "command.wrong.score", TypedScore::read);
  }

  /** A span of minutes: {@code 5}, {@code 5 分}, {@code 1h}. */
  public static Part<Duration> minutes() {
    return new OneWord<>("command.expects.minutes", "command.wrong.minutes", Values::span);
  }

  /** {@code 17:30}, {@code 1730}, {@code 17時30分}, {@code +10m}, {@code -5}. */
  public static Part<When> when() {
    return new OneWord<>("command.expects.when", "command.wrong.when", Values::readWhen);
  }

  private static Optional<Duration> span(String typed) {
    return matched(SPAN, typed).map(Values::span).filter(span -> !span.isNegative());
  }

  private static Duration span(MatchResult match) {
    long number = Long.parseLong(match.group(2));
    boolean hours = match.group(3) != null && List.of("h", "時間").contains(match.group(3));
    var span = hours ? Duration.ofHours(number) : Duration.ofMinutes(number);
    return match.group(1).equals("-") ? span.negated() : span;
  }

  private static Optional<When> readWhen(String typed) {
    return matched(CLOCK, typed)
        .flatMap(Values::clock)
        .or(() -> Times.read(typed))
        .<When>map(When.At::new)
        .or(
            () ->
                matched(SPAN, typed)
                    .filter(match -> !match.group(1).isEmpty())
                    .map(match -> new When.Shift(span(match))));
  }

  private static Optional<LocalTime> clock(MatchResult match) {
    int hour = Integer.parseInt(match.group(1));
    int minute =
        number(Optional.ofNullable(match.group(2)).or(() -> Optional.ofNullable(match.group(4))));
    int second = number(Optional.ofNullable(match.group(3)));
    return hour < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(hour, minute, second))
        : Optional.empty();
  }

  private static int number(Optional<String> digits) {
    return digits.map(Integer::parseInt).orElse(0);
  }

  private static Optional<MatchResult> matched(Pattern pattern, String typed) {
    var match = pattern.matcher(narrow(typed));
    return match.matches() ? Optional.of(match.toMatchResult()) : Optional.empty();
  }

  /** In narrow letters; a stroke at the beginning is a minus. */
  static String narrow(String typed) {
    var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return STROKE.matcher(narrow).replaceFirst("-").strip().toLowerCase(Locale.ROOT);
  }

  private record OneWord<T>(
      String expectedKey, String wrongKey, Function<String, Optional<T>> reader)
      implements Part<T> {
    @Override
    public Taken<T> read(Situation situation, Line line, int at) {
      if (at >= line.size()) {
        return new Taken.Lacks<>(Sentence.of(expectedKey), line.rest(at).from());
      }
      var word = line.word(at);
      return reader
          .apply(word.text())
          .<Taken<T>>map(value -> new Taken.Took<>(value, at + 1))
          .orElseGet(() -> new Taken.Not<>(word.range(), Sentence.of(wrongKey, word.text())));
    }

    @Override
    public List<Completion> completions(Situation situation, Line line, int at) {
      return List.of();
    }
  }
}
