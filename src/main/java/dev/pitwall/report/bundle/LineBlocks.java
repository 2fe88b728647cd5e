package dev.pitwall.report.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream in blocks of whole lines. A block is larger than usual only where one line is, and never
 * much more than the limit of a line.
 */
final class LineBlocks {
  /** Some hundred events: enough to be worth handing to another core. */
  private static final int USUAL = 1 << 17;

  /**
   * Lines, each with its break but for the last one of the stream.
   *
   * @param bytes filled up to {@code length}
   */
  record Block(byte[] bytes, int length) {
    /** Where the line that begins at {@code from} ends, without its break. */
    int end(int from) {
      int end = from;
      while (end < length && bytes[end] != '\n') {
        end++;
      }
      return end;
    }
  }

  private final InputStream in;
  private final int lineBytes;
  private final long allBytes;
  private byte[] rest = new byte[0];
  private long read;
  private boolean tooLarge;

  LineBlocks(InputStream in, int lineBytes, long allBytes) {
    this.in = in;
    this.lineBytes = lineBytes;
    this.allBytes = allBytes;
  }

  /** Whether the stream was given up: a line without an end, or all of it, is beyond its limit. */
  boolean tooLarge() {
    return tooLarge;
  }

  /** Null at the end, and once it is {@link #tooLarge}. */
  Block next() throws IOException {
    var bytes = Arrays.copyOf(rest, Math.max(USUAL, 2 * rest.length));
    int length = rest.length;
    while (true) {
      int count = in.readNBytes(bytes, length, bytes.length - length);
      read += count;
      int searched = length;
      length += count;
      if (read > allBytes) {
        tooLarge = true;
        return null;
      }
      if (length < bytes.length) {
        rest = new byte[0];
        return length == 0 ? null : new Block(bytes, length);
      }
      int end = lastBreak(bytes, searched, length) + 1;
      if (end > 0) {
        rest = Arrays.copyOfRange(bytes, end, length);
        return new Block(bytes, end);
      }
      if (length > lineBytes) {
        tooLarge = true;
        return null;
      }
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
  }

  /** Before {@code to}, not before {@code from}; negative when there is none. */
  private static int lastBreak(byte[] bytes, int from, int to) {
    int place = to - 1;
    while (place >= from && bytes[place] != '\n') {
      place--;
    }
    return place >= from ? place : -1;
  }
}
