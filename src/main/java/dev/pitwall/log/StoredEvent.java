package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * An envelope in its stored form, the event not yet decoded: a line of the journal, a row of the
 * database, an event on its way between laptops. Whoever does not understand its type keeps it and
 * passes it on as it is.
 *
 * @param type the stored type name, e.g. {@code run.finished/1}
 * @param data one JSON object, without line breaks
 */
public record StoredEvent(
    EventId id, Stamp stamp, Optional<MemberId> author, String type, String data) {
  /** Names of types, ours and those of newer versions. Nothing in them needs escaping. */
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,60}/[0-9]{1,4}");

  /** What the column of the database takes; an event this large is a defect or an attack. */
  static final int DATA_LETTERS = 1_000_000;

  /** What stands around the data in {@link #line}, nearly always less. */
  public static final int MOST_LETTERS_AROUND = 200;

  /** Of one origin: numbers beyond would overflow where they are counted. */
  private static final long MOST_EVENTS = 999_999_999;

  /**
   * @throws IllegalArgumentException when it is too large, or a part is none of any event
   */
  public StoredEvent {
    if (!EventTypes.isKnown(type) && !TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException("Not a stored type: '" + type + "'");
    }
    StoredMoment.check(stamp.wall());
    if (id.sequence() > MOST_EVENTS) {
      throw new IllegalArgumentException("More events than any laptop makes: " + id.sequence());
    }
    if (data.length() > DATA_LETTERS) {
      throw new IllegalArgumentException("Larger than any event: " + data.length() + " letters");
    }
  }

  /** One JSON object on one line. */
  public String line() {
    var text = new StringBuilder(data.length() + MOST_LETTERS_AROUND);
    write(text);
    return text.toString();
  }

  /** The line without its closing brace, so that the journal can add fields of its own. */
  String open() {
    var text = new StringBuilder(data.length() + MOST_LETTERS_AROUND);
    open(text);
    return text.toString();
  }

  /** Adds {@link #line} to a text. */
  public void write(StringBuilder text) {
    open(text);
    text.append('}');
  }

  private void open(StringBuilder text) {
    text.append("{\"origin\":\"").append(id.origin().value());
    text.append("\",\"seq\":").append(id.sequence());
    text.append(",\"stamp\":{\"wall\":\"").append(StoredMoment.written(stamp.wall()));
    text.append("\",\"counter\":").append(stamp.counter()).append('}');
    author.ifPresent(member -> text.append(",\"by\":\"").append(member.value()).append('"'));
    text.append(",\"type\":\"").append(type).append("\",\"data\":").append(data);
  }

  /** The CRC32C of {@link #open}, as unsigned number: equal where the stored forms are equal. */
  long crc() {
    return crc(open().getBytes(StandardCharsets.UTF_8));
  }

  static long crc(byte[] bytes) {
    return crc(bytes, 0, bytes.length);
  }

  static long crc(byte[] bytes, int from, int length) {
    var crc = new CRC32C();
    crc.update(bytes, from, length);
    return crc.getValue();
  }

  /**
   * Reads what {@link #open} wrote. The data is taken as it stands, to its last letter.
   *
   * @throws IllegalArgumentException when the fields are not exactly these, in this order, written
   *     as {@link #open} writes them
   */
  static StoredEvent read(String open, Interned interned) {
    var cursor = new Cursor(open);
    cursor.skip("{\"origin\":\"");
    var origin = interned.origin(cursor.until('"'));
    cursor.skip(",\"seq\":");
    long sequence = cursor.number(',');
    cursor.skip("\"stamp\":{\"wall\":\"");
    var wall = cursor.until('"');
    cursor.skip(",\"counter\":");
    long counter = cursor.number('}');
    Optional<MemberId> author = Optional.empty();
    if (cursor.at(",\"by\":\"")) {
      cursor.skip(",\"by\":\"");
      author = interned.author(cursor.until('"'));
    }
    cursor.skip(",\"type\":\"");
    var type = cursor.until('"');
    cursor.skip(",\"data\":");
    try {
      var stamp = new Stamp(StoredMoment.read(wall), Math.toIntExact(counter));
      return new StoredEvent(new EventId(origin, sequence), stamp, author, type, cursor.rest());
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("Not a moment or a counter: '" + wall + "'", e);
    }
  }

  /** A place in a text that is read from left to right. */
  private static final class Cursor {
    /** Fewer than a {@code long} can have, more than any number of an event. */
    private static final int MOST_DIGITS = 18;

    private final String text;
    private int place;

    Cursor(String text) {
      this.text = text;
    }

    boolean at(String expected) {
      return text.startsWith(expected, place);
    }

    void skip(String expected) {
      if (!at(expected)) {
        throw new IllegalArgumentException("Expected " + expected + " at letter " + place);
      }
      place += expected.length();
    }

    /** What stands before the next {@code end}; goes on after it. */
    String until(char end) {
      int found = text.indexOf(end, place);
      if (found < 0) {
        throw new IllegalArgumentException("Expected " + end + " after letter " + place);
      }
      var part = text.substring(place, found);
      place = found + 1;
      return part;
    }

    /** Digits as they are written, and nothing else that Java takes for a number. */
    long number(char end) {
      int from = place;
      long number = 0;
      while (place < text.length() && place - from < MOST_DIGITS && isDigit(text.charAt(place))) {
        number = 10 * number + text.charAt(place) - '0';
        place++;
      }
      boolean plain = place > from && (text.charAt(from) != '0' || place == from + 1);
      if (!plain || place == text.length() || text.charAt(place) != end) {
        throw new IllegalArgumentException("Not a number at letter " + from);
      }
      place++;
      return number;
    }

    private static boolean isDigit(char letter) {
      return letter >= '0' && letter <= '9';
    }

    String rest() {
      return text.substring(place);
    }
  }
}
