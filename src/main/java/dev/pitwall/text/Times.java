package dev.pitwall.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments of the contest's clock: {@code 17:54:10}, or {@code 17:54} where seconds are noise. */
public final class Times {
  private static final DateTimeFormatter SECOND = of("HH:mm:ss");
  private static final DateTimeFormatter MINUTE = of("HH:mm");
  private static final DateTimeFormatter DAY_AND_MINUTE = of("MM-dd HH:mm");
  private static final DateTimeFormatter DAY = of("yyyy-MM-dd");
  private static final Pattern TYPED =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?|(\\d{2})(\\d{2})");

  private Times() {}

  private static DateTimeFormatter of(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  public static String second(Texts texts, Instant at) {
    return SECOND.format(at.atZone(texts.zone()));
  }

  public static String minute(Texts texts, Instant at) {
    return MINUTE.format(at.atZone(texts.zone()));
  }

  /** {@code 11-09 17:54}. */
  public static String dayAndMinute(Texts texts, Instant at) {
    return DAY_AND_MINUTE.format(at.atZone(texts.zone()));
  }

  /** {@code 17:54:10} on the clock of a zone. */
  public static String second(ZoneId zone, Instant at) {
    return SECOND.format(at.atZone(zone));
  }

  public static String day(ZoneId zone, Instant at) {
    return DAY.format(at.atZone(zone));
  }

  /**
   * Reads {@code 9:05}, {@code 09:05}, {@code 0905} or {@code 09:05:30}, in letters of either
   * width; empty when it is no time of day.
   */
  public static Optional<LocalTime> read(String typed) {
    var match = TYPED.matcher(TypedText.plain(typed));
    if (!match.matches()) {
      return Optional.empty();
    }
    boolean plain = match.group(4) != null;
    int hour = Integer.parseInt(match.group(plain ? 4 : 1));
    int minute = Integer.parseInt(match.group(plain ? 5 : 2));
    int second = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
    return hour < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(hour, minute, second))
        : Optional.empty();
  }
}
