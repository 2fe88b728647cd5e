package dev.pitwall.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a journal's file holds, every line verified. Changes nothing.
 *
 * @param events of the good lines, in their order
 * @param damaged how many lines are not what was written, before the last good one or whole
 * @param goodLength bytes up to where the file is as it should be; behind it stands half a line or
 *     half a batch, from a write that did not end
 * @param length bytes of the file
 */
record JournalReading(List<StoredEvent> events, int damaged, long goodLength, long length) {
  static final JournalReading EMPTY = new JournalReading(List.of(), 0, 0, 0);

  /** {@code ,"crc":"01234567"}} */
  private static final int SEAL = 18;

  private static final Pattern LEFT = Pattern.compile(",\"left\":([0-9]{1,9})$");

  /** A good line: its event, and how many of its batch follow. */
  private record Line(StoredEvent event, int left) {}

  boolean torn() {
    return goodLength < length;
  }

  /** There are bytes, but not one event among them. */
  boolean unreadable() {
    return length > 0 && events.isEmpty() && damaged > 0;
  }

  static JournalReading of(Path file) throws IOException {
    return Files.exists(file) ? of(Files.readAllBytes(file)) : EMPTY;
  }

  static JournalReading of(byte[] bytes) {
    var events = new ArrayList<StoredEvent>();
    int damaged = 0;
    int wholeBatches = 0;
    int start = 0;
    int good = 0;
    for (int end = nextBreak(bytes, 0); end >= 0; end = nextBreak(bytes, start)) {
      var line = line(bytes, start, end);
      start = end + 1;
      if (line == null) {
        damaged++;
        good = start;
        wholeBatches = events.size();
      } else {
        events.add(line.event());
        if (line.left() == 0) {
          good = start;
          wholeBatches = events.size();
        }
      }
    }
    return new JournalReading(
        List.copyOf(events.subList(0, wholeBatches)), damaged, good, bytes.length);
  }

  private static int nextBreak(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Null when the line is not what was written. */
  private static Line line(byte[] bytes, int start, int end) {
    int body = end - start - SEAL;
    if (body <= 0) {
      return null;
    }
    var seal = new String(bytes, end - SEAL, SEAL, StandardCharsets.ISO_8859_1);
    var crc = new java.util.zip.CRC32C();
    crc.update(bytes, start, body);
    var expected = ",\"crc\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}";
    if (!seal.equals(expected)) {
      return null;
    }
    var text = new String(bytes, start, body, StandardCharsets.UTF_8);
    int left = 0;
    var found = text.endsWith("}") ? null : LEFT.matcher(text);
    if (found != null && found.find()) {
      left = Integer.parseInt(found.group(1));
      text = text.substring(0, found.start());
    }
    try {
      return new Line(StoredEvent.read(text), left);
    } catch (IllegalArgumentException e) {
      // A line with the right checksum that is no event: nothing of ours, kept in set-aside.
      return null;
    }
  }
}
