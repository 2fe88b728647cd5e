package dev.pitwall.search;

import dev.pitwall.output.AnsiText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One reading of one text, by blocks of whole lines; a longer line is cut with an overlap. */
final class TextScan {
  private static final int BLOCK = 256 << 10;

  /** Within a terminal's control sequence; a longer one is none. */
  private static final int SEQUENCE_BYTES = 200;

  /** Of a line before the words, and from their beginning on. */
  private static final int BEFORE = 48;

  private static final int AFTER = 160;

  private static final byte ESCAPE = 27;

  enum End {
    COMPLETE,
    STOPPED,
    /** It has as many hits as it may have. */
    FULL
  }

  private final SearchedText text;
  private final Needle needle;
  private final SearchReceiver receiver;
  private final int mostHits;
  private final byte[] buffer = new byte[BLOCK];
  private byte[] plain = new byte[0];

  /** Where each byte of {@link #plain} stands in the buffer. */
  private int[] places = new int[0];

  private int hits;
  private long line;
  private long blockAt;

  /** The line that goes on in the next block had its hit already. */
  private boolean lineHasHit;

  /**
   * @param mostHits at least 1
   */
  TextScan(SearchedText text, Needle needle, SearchReceiver receiver, int mostHits) {
    this.text = text;
    this.needle = needle;
    this.receiver = receiver;
    this.mostHits = mostHits;
  }

  int hits() {
    return hits;
  }

  End read(InputStream bytes) throws IOException {
    line = 1;
    blockAt = 0;
    lineHasHit = false;
    int held = 0;
    while (true) {
      int read = bytes.readNBytes(buffer, held, BLOCK - held);
      int end = held + read;
      boolean last = end < BLOCK;
      if (!receiver.wantsMore()) {
        return End.STOPPED;
      }
      int done = last ? end : lineBegin(end);
      boolean cut = !last && done == 0;
      if (!search(cut ? end : done)) {
        return End.FULL;
      }
      if (last) {
        return End.COMPLETE;
      }
      if (cut) {
        // A line longer than the block: words and sequences at its cut are looked at once more.
        done = end - Math.min(end - 1, needle.length() + SEQUENCE_BYTES);
      }
      held = end - done;
      System.arraycopy(buffer, done, buffer, 0, held);
      blockAt += done;
    }
  }

  /** Behind the last line break; 0 where there is none. */
  private int lineBegin(int end) {
    int at = end;
    while (at > 0 && buffer[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  /**
   * @return false when there are enough hits
   */
  private boolean search(int end) {
    int breaks = 0;
    boolean escapes = false;
    // The one loop over every byte: nearly all of them are letters.
    for (int i = 0; i < end; i++) {
      byte one = buffer[i];
      if (one <= ESCAPE && one >= 0) {
        if (one == '\n') {
          breaks++;
        } else if (one == ESCAPE) {
          escapes = true;
        }
      }
    }
    boolean more = escapes ? byLines(end) : atOnce(end);
    line += breaks;
    if (breaks > 0) {
      lineHasHit = false;
    }
    return more;
  }

  private boolean atOnce(int end) {
    int counted = 0;
    long number = line;
    int from = 0;
    while (true) {
      int at = needle.find(buffer, from, end);
      if (at < 0) {
        return true;
      }
      for (; counted < at; counted++) {
        if (buffer[counted] == '\n') {
          number++;
        }
      }
      int begin = lineBegin(at);
      int close = lineEnd(at, end);
      if (!hit(number, begin, at, close)) {
        return false;
      }
      from = close;
    }
  }

  private int lineEnd(int from, int end) {
    int at = from;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private boolean byLines(int end) {
    if (plain.length == 0) {
      plain = new byte[BLOCK];
      places = new int[BLOCK];
    }
    long number = line;
    for (int begin = 0; begin < end; number++) {
      int close = lineEnd(begin, end);
      int length = strip(begin, close);
      int at = needle.find(plain, 0, length);
      if (at >= 0 && !hit(number, begin, places[at], close)) {
        return false;
      }
      begin = close + 1;
    }
    return true;
  }

  /** A line without control sequences; of their kinds, only the usual {@code ESC [} is in words. */
  private int strip(int begin, int end) {
    int length = 0;
    for (int i = begin; i < end; i++) {
      if (buffer[i] == ESCAPE && i + 1 < end && buffer[i + 1] == '[') {
        i += 2;
        while (i < end && (buffer[i] < '@' || buffer[i] > '~')) {
          i++;
        }
      } else {
        places[length] = i;
        plain[length++] = buffer[i];
      }
    }
    return length;
  }

  private boolean hit(long number, int begin, int at, int end) {
    boolean known = number == line && lineHasHit && begin == 0;
    if (!known) {
      hits++;
      receiver.hit(excerpt(number, begin, at, end));
    }
    lineHasHit = true;
    return hits < mostHits;
  }

  private Hit excerpt(long number, int begin, int at, int end) {
    int from = Math.max(begin, at - 4 * BEFORE);
    var before = plain(from, at);
    int cut = Math.max(0, before.length() - BEFORE);
    // Not within a letter of two halves.
    if (cut > 0 && cut < before.length() && Character.isLowSurrogate(before.charAt(cut))) {
      cut++;
    }
    var head = (cut > 0 || from > begin ? "…" : "") + before.substring(cut);
    var tail = plain(at, Math.min(end, at + 4 * AFTER));
    // The words in the text may be longer than those looked for: sequences stand between.
    int length = Math.min(tail.length(), needle.letters());
    int shown = Math.min(tail.length(), Math.max(length, AFTER));
    boolean more = shown < tail.length() || at + 4 * AFTER < end;
    if (shown < tail.length() && Character.isHighSurrogate(tail.charAt(shown - 1))) {
      shown--;
    }
    var excerpt = head + tail.substring(0, shown) + (more ? "…" : "");
    return new Hit(
        text.thing(), number, blockAt + at, excerpt, head.length(), head.length() + length);
  }

  private String plain(int from, int to) {
    // The beginning may be within a letter, of which a sign for what is unknown would be shown.
    int begin = from;
    while (begin < to && (buffer[begin] & 0xC0) == 0x80) {
      begin++;
    }
    var decoded = new String(buffer, begin, to - begin, StandardCharsets.UTF_8);
    return AnsiText.plain(
        decoded.endsWith("\r") ? decoded.substring(0, decoded.length() - 1) : decoded);
  }
}
