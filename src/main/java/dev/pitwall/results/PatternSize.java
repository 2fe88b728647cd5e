package dev.pitwall.results;

import java.util.ArrayDeque;

/**
 * How large a pattern becomes when every counted repetition is written out, as the matcher does:
 * <code>((a{1000}){1000}){1000}</code> would be a thousand million steps.
 */
final class PatternSize {
  /** The largest that comes with the app has a tenth of it. */
  static final int MOST = 1_000;

  private PatternSize() {}

  /** At least what it becomes; of one beyond {@link #MOST} no more than that is known. */
  static long of(String regex) {
    var around = new ArrayDeque<Long>();
    long sum = 0;
    long last = 0;
    for (var part : PatternPart.of(regex)) {
      if (sum > MOST) {
        break;
      }
      switch (part) {
        case PatternPart.Open _ -> {
          around.push(sum);
          sum++;
        }
        case PatternPart.Close _ -> last = around.isEmpty() ? 1 : sum - around.pop();
        case PatternPart.Repeat(int _, int copies) -> {
          sum += 1 + last * (copies - 1);
          last = 1 + last * copies;
        }
        // Flags are nothing of their own: a repetition behind them is one of what stands before.
        case PatternPart.Flags _ -> sum++;
        case PatternPart.Letter _, PatternPart.Other _, PatternPart.Or _ -> {
          sum++;
          last = 1;
        }
      }
    }
    return sum;
  }
}
