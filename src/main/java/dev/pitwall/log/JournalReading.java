package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a journal's file holds, every line verified. Changes nothing.
 *
 * @param lines the good ones, in their order
 * @param impossible lines with the right checksum that are no event: nobody's disk made them so
 * @param damagedAt where the lines begin that are not what was written
 * @param goodLength bytes up to where the file is as it should be; behind it stands half a line or
 *     half a batch, from a write that did not end
 * @param length bytes of the file
 * @param sum of all of them, to know the file again
 */
record JournalReading(
    List<Line> lines,
    List<Impossible> impossible,
    List<Integer> damagedAt,
    long goodLength,
    long length,
    String sum) {
  /**
   * A day of 10,000 events has some 5 MB. A larger file is not read: it would take all of the
   * memory, and minutes.
   */
  static final int MOST_BYTES = 256 << 20;

  static final JournalReading EMPTY = of(new byte[0]);

  /** {@code ,"crc":"01234567"}} */
  private static final int SEAL = 18;

  private static final Pattern ID =
      Pattern.compile("\\{\"origin\":\"([A-Za-z0-9_-]{1,40})\",\"seq\":([1-9][0-9]{0,8}),");

  private static final Pattern LEFT = Pattern.compile(",\"left\":([0-9]{1,9})$");

  /**
   * A good line.
   *
   * @param crc the event's own, see {@link StoredEvent#crc}
   * @param left how many of its batch follow
   */
  record Line(StoredEvent event, long crc, int left) {}

  /**
   * A line that was written on purpose, and cannot be an event.
   *
   * @param id where it can be read
   * @param text the whole line as it stands there
   */
  record Impossible(Optional<EventId> id, String text) {}

  List<StoredEvent> events() {
    return lines.stream().map(Line::event).toList();
  }

  /** How many lines are not what was written. */
  int damaged() {
    return damagedAt.size();
  }

  /** The same, of those that begin behind so many bytes. */
  long damagedBehind(long bytes) {
    return damagedAt.stream().filter(place -> place >= bytes).count();
  }

  Set<Origin> origins() {
    return lines.stream().map(line -> line.event().id().origin()).collect(Collectors.toSet());
  }

  boolean torn() {
    return goodLength < length;
  }

  /** There are bytes, but not one event among them. */
  boolean unreadable() {
    return length > 0 && lines.isEmpty() && damaged() > 0;
  }

  /**
   * @throws dev.pitwall.files.NotPlainFile when it is larger than a day can be, or no plain file
   */
  static JournalReading of(Path file) throws IOException {
    return of(bytes(file));
  }

  /** All bytes of a journal; none when it is not there. */
  static byte[] bytes(Path file) throws IOException {
    return PlainFile.exists(file) ? PlainFile.read(file, MOST_BYTES) : new byte[0];
  }

  static JournalReading of(byte[] bytes) {
    var lines = new ArrayList<Line>();
    var interned = new Interned();
    var impossible = new ArrayList<Impossible>();
    var damagedAt = new ArrayList<Integer>();
    int wholeBatches = 0;
    int start = 0;
    int good = 0;
    for (int end = nextBreak(bytes, 0); end >= 0; end = nextBreak(bytes, start)) {
      int body = bodyLength(bytes, start, end);
      var line = body > 0 ? line(bytes, start, body, interned) : null;
      if (line == null) {
        if (body > 0) {
          impossible.add(impossible(bytes, start, end));
        } else {
          damagedAt.add(start);
        }
        start = end + 1;
        good = start;
        wholeBatches = lines.size();
      } else {
        start = end + 1;
        lines.add(line);
        if (line.left() == 0) {
          good = start;
          wholeBatches = lines.size();
        }
      }
    }
    return new JournalReading(
        List.copyOf(lines.subList(0, wholeBatches)),
        List.copyOf(impossible),
        List.copyOf(damagedAt),
        good,
        bytes.length,
        sum(bytes));
  }

  /** Against disks that err, not against people: who writes a line gets its checksum right. */
  private static String sum(byte[] bytes) {
    return bytes.length + ":" + HexFormat.of().toHexDigits((int) StoredEvent.crc(bytes));
  }

  /** The {@link #sum} of a file without reading its lines. */
  static String sum(Path file) throws IOException {
    return sum(bytes(file));
  }

  private static int nextBreak(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Of the line without its checksum; 0 when the line is not what was written. */
  private static int bodyLength(byte[] bytes, int start, int end) {
    int body = end - start - SEAL;
    if (body <= 0) {
      return 0;
    }
    var seal = new String(bytes, end - SEAL, SEAL, StandardCharsets.ISO_8859_1);
    long crc = StoredEvent.crc(bytes, start, body);
    var expected = ",\"crc\":\"" + HexFormat.of().toHexDigits((int) crc) + "\"}";
    return seal.equals(expected) ? body : 0;
  }

  private static Impossible impossible(byte[] bytes, int start, int end) {
    var text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    var id = ID.matcher(text);
    return new Impossible(
        id.lookingAt()
            ? Optional.of(new EventId(new Origin(id.group(1)), Long.parseLong(id.group(2))))
            : Optional.empty(),
        text);
  }

  /** Null when the line is no event. */
  private static Line line(byte[] bytes, int start, int body, Interned interned) {
    long crc = StoredEvent.crc(bytes, start, body);
    var text = new String(bytes, start, body, StandardCharsets.UTF_8);
    int left = 0;
    var found = text.endsWith("}") ? null : LEFT.matcher(text);
    if (found != null && found.find()) {
      left = Integer.parseInt(found.group(1));
      // What stands behind is ASCII: as many bytes as letters.
      crc = StoredEvent.crc(bytes, start, body - (text.length() - found.start()));
      text = text.substring(0, found.start());
    }
    try {
      return new Line(StoredEvent.read(text, interned), crc, left);
    } catch (IllegalArgumentException e) {
      // The caller keeps it as it is.
      return null;
    }
  }
}
