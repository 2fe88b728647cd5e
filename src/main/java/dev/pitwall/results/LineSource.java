package dev.pitwall.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Lines of a stream, one at a time: UTF-8, or UTF-16 when a byte order mark says so (PowerShell's
 * redirection). What is no valid character becomes U+FFFD. A lone carriage return, as progress bars
 * use it, ends a line, too.
 */
final class LineSource {
  /** Characters of a line that are kept; a benchmarker's JSON with all its messages fits well. */
  static final int LONGEST = 4 * 1024 * 1024;

  private final Reader in;
  private final char[] block = new char[64 * 1024];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int filled;
  private int number;
  private boolean skipLineFeed;
  private boolean ended;

  LineSource(InputStream bytes) throws IOException {
    var marked = new PushbackInputStream(bytes, 3);
    in = new InputStreamReader(marked, charset(marked));
  }

  private static Charset charset(PushbackInputStream in) throws IOException {
    var head = in.readNBytes(3);
    if (head.length == 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    in.unread(head);
    boolean utf16 =
        head.length >= 2
            && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE);
    // StandardCharsets.UTF_16 takes the byte order mark away itself.
    return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** The next line; null after the last. */
  Line next() throws IOException {
    line.setLength(0);
    boolean cut = false;
    boolean any = false;
    while (fill()) {
      if (skipLineFeed) {
        skipLineFeed = false;
        if (block[at] == '\n') {
          at++;
          continue;
        }
      }
      int end = at;
      while (end < filled && block[end] != '\n' && block[end] != '\r') {
        end++;
      }
      any |= end > at;
      int room = LONGEST - line.length();
      line.append(block, at, Math.min(end - at, room));
      cut |= end - at > room;
      at = end;
      if (end < filled) {
        skipLineFeed = block[at++] == '\r';
        return made(true, cut);
      }
    }
    return any ? made(false, cut) : null;
  }

  private Line made(boolean terminated, boolean cut) {
    return Prefixes.strip(++number, AnsiText.strip(line.toString()), terminated, cut);
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    if (ended) {
      return false;
    }
    at = 0;
    filled = Math.max(in.read(block), 0);
    ended = filled == 0;
    return !ended;
  }
}
