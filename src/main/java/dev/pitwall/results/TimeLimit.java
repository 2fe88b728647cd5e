package dev.pitwall.results;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long one reading may take: far more than any honest format needs, also on a busy laptop, and
 * more for a longer output. Patterns that need longer end in a question, never in a wait.
 */
final class TimeLimit {
  /** Whether a pattern fits cannot be known in time. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The name of the format whose pattern it is. */
    private final String format;

    Exceeded(String format) {
      super("a pattern of " + format + " takes too long", null, false, false);
      this.format = format;
    }

    String format() {
      return format;
    }
  }

  private static final long FROM_THE_FIRST = TimeUnit.SECONDS.toNanos(10);

  /** Four seconds for a million: on two cores with a load of 14, 2 to 7 million took one. */
  private static final long NANOS_A_CHARACTER = 4_000;

  /**
   * Characters of one text that is matched: no log line is longer, and a match of the largest
   * pattern on it takes seconds at most.
   */
  private static final int LONGEST = 256 * 1024;

  private final LongSupplier nanos;
  private long end;
  private String format = "";

  /**
   * @param nanos a clock that never goes back, {@link System#nanoTime}
   */
  TimeLimit(LongSupplier nanos) {
    this.nanos = nanos;
    end = nanos.getAsLong() + FROM_THE_FIRST;
  }

  /** So much more of the output is read. */
  void read(int characters) {
    end += characters * NANOS_A_CHARACTER;
  }

  /** The patterns that follow are this one's. */
  void turnOf(Format next) {
    format = next.name();
  }

  /**
   * @param text to be matched next
   */
  void check(String text) {
    if (text.length() > LONGEST || nanos.getAsLong() - end > 0) {
      throw new Exceeded(format);
    }
  }
}
