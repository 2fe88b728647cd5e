package dev.pitwall.report.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The lines of a stream as bytes, never more of them in memory than the limit of one line. */
final class LimitedLines {
  private static final int READ = 1 << 16;

  private final InputStream in;
  private final int lineBytes;
  private final long allBytes;
  private byte[] buffer = new byte[READ];
  private int from;
  private int to;
  private long read;
  private boolean tooLarge;

  /** How far the last reading moved what was unread to the front. */
  private int shifted;

  LimitedLines(InputStream in, int lineBytes, long allBytes) {
    this.in = in;
    this.lineBytes = lineBytes;
    this.allBytes = allBytes;
  }

  /** A line, or all of it together, is beyond the limit; what {@link #next} gave is none. */
  boolean tooLarge() {
    return tooLarge;
  }

  /** Without its line break, valid until the next call; null at the end. */
  ByteBuffer next() throws IOException {
    int searched = from;
    while (true) {
      for (int i = searched; i < to; i++) {
        if (buffer[i] == '\n') {
          var line = ByteBuffer.wrap(buffer, from, i - from).slice();
          from = i + 1;
          return line;
        }
      }
      searched = to;
      if (to - from > lineBytes || read > allBytes) {
        tooLarge = true;
        return ByteBuffer.wrap(buffer, from, 0);
      }
      if (!more()) {
        var rest = ByteBuffer.wrap(buffer, from, to - from).slice();
        boolean none = from == to;
        from = to;
        return none ? null : rest;
      }
      searched = searched - shifted;
    }
  }

  /** Reads on, with what is unread moved to the front. False at the end. */
  private boolean more() throws IOException {
    shifted = 0;
    if (to == buffer.length) {
      if (from > 0) {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        shifted = from;
        to -= from;
        from = 0;
      } else {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
    }
    int count = in.read(buffer, to, buffer.length - to);
    if (count < 0) {
      return false;
    }
    to += count;
    read += count;
    return true;
  }
}
