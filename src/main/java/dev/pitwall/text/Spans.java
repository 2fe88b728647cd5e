package dev.pitwall.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Lengths of time, always with the word that distinguishes them from a time of day. */
public final class Spans {
  /** Nobody counts the hours of a day that lies so far back. */
  private static final Duration LONG = Duration.ofHours(48);

  /** From then on a time of day says more than an age. */
  private static final Duration DAY = Duration.ofHours(24);

  private Spans() {}

  /**
   * How long something has been so: {@code 12 min}, and of a past day {@code since 11-09 16:30}.
   */
  public static String lasting(Texts texts, Instant since, Instant now) {
    return isLong(since, now)
        ? texts.of("kit.span.since", Times.dayAndMinute(texts, since))
        : roughly(texts, Duration.between(since, now));
  }

  /** The same where seconds count: {@code 12:40}. */
  public static String ticking(Texts texts, Instant since, Instant now) {
    return isLong(since, now)
        ? texts.of("kit.span.since", Times.dayAndMinute(texts, since))
        : clock(texts, Duration.between(since, now));
  }

  /** How long ago something was: {@code 12 min ago}, and of a past day {@code 11-09 16:30}. */
  public static String ago(Texts texts, Instant at, Instant now) {
    return isLong(at, now)
        ? Times.dayAndMinute(texts, at)
        : texts.of("kit.span.ago", roughly(texts, Duration.between(at, now)));
  }

  /** Whether times of day say more than ages. */
  public static boolean isLong(Instant from, Instant to) {
    return Duration.between(from, to).compareTo(DAY) >= 0;
  }

  /** {@code 12:40 left}, {@code 残り 12:40}. */
  public static String left(Texts texts, Duration span) {
    return texts.of("kit.span.left", clock(texts, span));
  }

  /** {@code 1:05:10 gone}, {@code 経過 1:05:10}. */
  public static String gone(Texts texts, Duration span) {
    return texts.of("kit.span.gone", clock(texts, span));
  }

  /** {@code in 12:40}, {@code あと 12:40}. */
  public static String until(Texts texts, Duration span) {
    return texts.of("kit.span.until", clock(texts, span));
  }

  /** For an age that need not tick: {@code 12 min}, {@code 2 h 05 min}. */
  public static String roughly(Texts texts, Duration span) {
    long minutes = Math.max(0, span.toMinutes());
    if (minutes >= LONG.toMinutes()) {
      return texts.of("kit.span.days", span.toDays());
    }
    return minutes < 60
        ? texts.of("kit.span.minutes", minutes)
        : texts.of(
            "kit.span.hours", minutes / 60, String.format(Locale.ROOT, "%02d", minutes % 60));
  }

  /** {@code 12:40} or {@code 1:12:40}. Only beside a word that says what it is. */
  public static String clock(Texts texts, Duration span) {
    return span.compareTo(LONG) >= 0 ? texts.of("kit.span.days", span.toDays()) : Texts.clock(span);
  }
}
