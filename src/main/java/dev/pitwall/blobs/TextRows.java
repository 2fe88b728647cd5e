package dev.pitwall.blobs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A long text as numbered rows, for a list that draws only what is seen. A row is a line, or a
 * piece of at most {@link #ROW_BYTES} of a longer line. Only where each {@link #PAGE}th row begins
 * is in memory: for 20 MB of text at most 3 MB. Bytes that are no UTF-8 become {@code U+FFFD}. One
 * thread's.
 */
public final class TextRows implements Closeable {
  /** So many rows are read at a time. */
  public static final int PAGE = 128;

  /** A row with more could not be drawn in one pulse of the screen. */
  public static final int ROW_BYTES = 4096;

  private static final int PIECE = 64 << 10;

  /** A letter of UTF-8 has up to so many bytes after its first. */
  private static final int LETTER_TAIL = 3;

  /**
   * One row.
   *
   * @param line the number of its line, from 1
   * @param continued whether its line began in a row before it
   * @param text without the line break
   */
  public record Row(long line, boolean continued, String text) {}

  private final BlobReader blob;

  /** Where each page begins, which line its first row is of, and whether that is continued. */
  private long[] begins = new long[64];

  private long[] lines = new long[64];
  private boolean[] continued = new boolean[64];
  private long rows;
  private long lastLine;

  private TextRows(BlobReader blob) {
    this.blob = blob;
  }

  /** Finds the rows of a blob, which is closed with what is returned. Reads all of it once. */
  public static TextRows of(BlobReader blob) throws IOException {
    var found = new TextRows(blob);
    try {
      found.index();
      return found;
    } catch (IOException | RuntimeException | Error e) {
      blob.close();
      throw e;
    }
  }

  /** An empty text has one row, as an empty file has one line to write on. */
  public long rows() {
    return rows;
  }

  public long lines() {
    return lastLine;
  }

  public long pages() {
    return (rows + PAGE - 1) / PAGE;
  }

  /** The rows {@code page * PAGE} and after it; fewer than {@link #PAGE} on the last page. */
  public List<Row> page(long page) throws IOException {
    int at = Math.toIntExact(page);
    long from = begins[at];
    long to = page + 1 < pages() ? begins[at + 1] : blob.bytes();
    var bytes = blob.read(from, (int) (to - from));
    var found = new ArrayList<Row>(PAGE);
    var cursor = new Cursor(lines[at], continued[at]);
    int count = (int) Math.min(PAGE, rows - page * PAGE);
    int begin = 0;
    while (found.size() < count) {
      int end = rowEnd(bytes, begin, bytes.length);
      boolean broken = end < bytes.length && bytes[end] == '\n';
      found.add(new Row(cursor.line, cursor.continued, text(bytes, begin, end, broken)));
      cursor.after(broken);
      begin = broken ? end + 1 : end;
    }
    return found;
  }

  /** The row in which a byte of the text stands; the last one for a place behind the end. */
  public long rowAt(long at) throws IOException {
    int page = Arrays.binarySearch(begins, 0, Math.toIntExact(pages()), at);
    page = page < 0 ? Math.max(0, -page - 2) : page;
    long from = begins[page];
    long to = page + 1 < pages() ? begins[page + 1] : blob.bytes();
    var bytes = blob.read(from, (int) (to - from));
    long row = (long) page * PAGE;
    int begin = rowEnd(bytes, 0, bytes.length);
    while (row < rows - 1 && from + begin < at) {
      begin += begin < bytes.length && bytes[begin] == '\n' ? 1 : 0;
      if (from + begin > at) {
        return row;
      }
      row++;
      begin = rowEnd(bytes, begin, bytes.length);
    }
    return row;
  }

  private static String text(byte[] bytes, int begin, int end, boolean broken) {
    int last = broken && end > begin && bytes[end - 1] == '\r' ? end - 1 : end;
    return new String(bytes, begin, last - begin, StandardCharsets.UTF_8);
  }

  /** Where a row ends that begins there: at its line break, or where the row is full. */
  private static int rowEnd(byte[] bytes, int begin, int end) {
    int full = Math.min(end, begin + ROW_BYTES);
    for (int i = begin; i < full; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    if (full == end || bytes[full] == '\n') {
      return full;
    }
    // Not within a letter.
    int back = full;
    while (back > full - LETTER_TAIL && (bytes[back] & 0xC0) == 0x80) {
      back--;
    }
    return (bytes[back] & 0xC0) == 0x80 ? full : back;
  }

  private static final class Cursor {
    private long line;
    private boolean continued;

    Cursor(long line, boolean continued) {
      this.line = line;
      this.continued = continued;
    }

    void after(boolean broken) {
      if (broken) {
        line++;
      }
      continued = !broken;
    }
  }

  private void index() throws IOException {
    var cursor = new Cursor(1, false);
    long at = 0;
    long size = blob.bytes();
    boolean open = true;
    while (open) {
      // As much more as the last row of a piece may need to see its end.
      var bytes = blob.read(at, PIECE + ROW_BYTES + 1);
      boolean last = at + bytes.length == size;
      int begin = 0;
      while (open && (begin < PIECE || last)) {
        int end = rowEnd(bytes, begin, bytes.length);
        boolean broken = end < bytes.length && bytes[end] == '\n';
        add(at + begin, cursor);
        open = broken || end < bytes.length;
        cursor.after(broken);
        begin = broken ? end + 1 : end;
        if (last && broken && begin == bytes.length) {
          // The break at the end of a text begins no line.
          open = false;
        }
      }
      at += begin;
    }
  }

  private void add(long begin, Cursor cursor) {
    if (rows % PAGE == 0) {
      int page = Math.toIntExact(rows / PAGE);
      if (page == begins.length) {
        begins = Arrays.copyOf(begins, page * 2);
        lines = Arrays.copyOf(lines, page * 2);
        continued = Arrays.copyOf(continued, page * 2);
      }
      begins[page] = begin;
      lines[page] = cursor.line;
      continued[page] = cursor.continued;
    }
    rows++;
    lastLine = cursor.line;
  }

  @Override
  public void close() throws IOException {
    blob.close();
  }
}
