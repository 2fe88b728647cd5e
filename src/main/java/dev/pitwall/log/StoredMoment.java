package dev.pitwall.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Moments in their stored form, {@code 2013-11-09T01:00:00.010Z}, from year 1 to year 9999. */
public final class StoredMoment {
  /** A day from either end, so that they are moments on every clock of the world. */
  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

  private static final int SECONDS = "2013-11-09T01:00:00Z".length();
  private static final int MILLIS = "2013-11-09T01:00:00.010Z".length();
  private static final long SECONDS_A_DAY = 86_400;
  private static final int NANOS_A_MILLI = 1_000_000;

  private StoredMoment() {}

  /**
   * @return {@code moment}
   * @throws IllegalArgumentException when it is so far out that calendars fail
   */
  static Instant check(Instant moment) {
    if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
      throw new IllegalArgumentException("Not a moment of any contest: " + moment);
    }
    return moment;
  }

  /**
   * As {@link Instant#toString} writes it; the usual ones by hand, as {@link #usual} reads them.
   */
  static String written(Instant moment) {
    int nanos = moment.getNano();
    if (nanos % NANOS_A_MILLI != 0 || moment.isBefore(FIRST) || moment.isAfter(LAST)) {
      return moment.toString();
    }
    var date = LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond(), SECONDS_A_DAY));
    int second = (int) Math.floorMod(moment.getEpochSecond(), SECONDS_A_DAY);
    var text = (nanos == 0 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000Z").toCharArray();
    put(text, 0, 4, date.getYear());
    put(text, 5, 7, date.getMonthValue());
    put(text, 8, 10, date.getDayOfMonth());
    put(text, 11, 13, second / 3600);
    put(text, 14, 16, second / 60 % 60);
    put(text, 17, 19, second % 60);
    if (nanos != 0) {
      put(text, 20, 23, nanos / NANOS_A_MILLI);
    }
    return new String(text);
  }

  private static void put(char[] text, int from, int to, int number) {
    int rest = number;
    for (int i = to - 1; i >= from; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /**
   * Reads what {@link Instant#toString} wrote, and nothing else: so equal moments are equal text.
   *
   * @throws IllegalArgumentException when it is none
   * @throws java.time.DateTimeException the same
   */
  static Instant read(String text) {
    var usual = usual(text);
    if (usual.isPresent() && (text.length() == SECONDS || usual.get().getNano() != 0)) {
      return usual.get();
    }
    var moment = Instant.parse(text);
    if (!moment.toString().equals(text)) {
      throw new IllegalArgumentException("Not as moments are written: '" + text + "'");
    }
    return moment;
  }

  /**
   * Reads any way of writing a moment.
   *
   * @throws IllegalArgumentException when it is none, or none of any contest
   * @throws java.time.DateTimeException the same
   */
  public static Instant any(String text) {
    return check(usual(text).orElseGet(() -> Instant.parse(text)));
  }

  /** By its places: four times as quick as a formatter, and a day has several a line. */
  private static Optional<Instant> usual(String text) {
    boolean millis = text.length() == MILLIS && text.charAt(SECONDS - 1) == '.';
    if ((!millis && text.length() != SECONDS)
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(text.length() - 1) != 'Z') {
      return Optional.empty();
    }
    long day = LocalDate.of(at(text, 0, 4), at(text, 5, 7), at(text, 8, 10)).toEpochDay();
    int hour = at(text, 11, 13);
    int minute = at(text, 14, 16);
    int second = at(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      return Optional.empty();
    }
    return Optional.of(
        Instant.ofEpochSecond(
            day * SECONDS_A_DAY + hour * 3600L + minute * 60L + second,
            millis ? at(text, 20, 23) * 1_000_000L : 0));
  }

  private static int at(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new IllegalArgumentException("Not a moment: '" + text + "'");
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }
}
