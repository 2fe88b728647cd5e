package dev.pitwall.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineBlocksTest {
  private static final int LIMIT = 1_000_000;

  /** Gives a few bytes at a time, as a decompressor does. */
  private static InputStream crumbs(String text) {
    return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return super.read(bytes, from, Math.min(length, 999));
      }
    };
  }

  private static List<String> lines(LineBlocks blocks) throws IOException {
    var lines = new ArrayList<String>();
    for (var block = blocks.next(); block != null; block = blocks.next()) {
      int end;
      for (int from = 0; from < block.length(); from = end + 1) {
        end = block.end(from);
        lines.add(new String(block.bytes(), from, end - from, StandardCharsets.UTF_8));
      }
    }
    return lines;
  }

  @Test
  void linesAreWholeWhereverTheirBytesAreCut() throws IOException {
    var text = "a\n" + "b".repeat(70_000) + "\n\n" + "c".repeat(400_000) + "\n" + "de\n".repeat(9);
    for (int more = 0; more < 5; more++) {
      var one = text + "e".repeat(more);
      var blocks = new LineBlocks(crumbs(one), LIMIT, LIMIT);
      assertTrue(one.lines().toList().equals(lines(blocks)), "with " + more);
      assertFalse(blocks.tooLarge());
    }
  }

  /** The last block may end exactly where its memory ends. */
  @Test
  void noLineIsAddedOrLostAtTheEnd() throws IOException {
    for (int length = (1 << 17) - 2; length < (1 << 17) + 3; length++) {
      for (var end : List.of("", "\n", "\n\n")) {
        var text = "x".repeat(length) + end;
        assertTrue(
            text.lines().toList().equals(lines(new LineBlocks(crumbs(text), LIMIT, LIMIT))),
            length + " and " + end.length());
      }
    }
    assertEquals(List.of(), lines(new LineBlocks(crumbs(""), LIMIT, LIMIT)));
  }

  @Test
  void aLineWithoutAnEndIsGivenUpNearItsLimit() throws IOException {
    var read = new AtomicLong();
    var endless =
        new InputStream() {
          @Override
          public int read() {
            read.incrementAndGet();
            return 'x';
          }
        };
    var blocks = new LineBlocks(endless, LIMIT, Long.MAX_VALUE);
    assertEquals(List.of(), lines(blocks));
    assertTrue(blocks.tooLarge());
    assertTrue(read.get() < 3 * LIMIT, "read: " + read);
  }

  @Test
  void aStreamThatIsTooLongAltogetherIsGivenUp() throws IOException {
    var blocks = new LineBlocks(crumbs("ab\n".repeat(LIMIT)), LIMIT, LIMIT);
    int lines = lines(blocks).size();
    assertTrue(blocks.tooLarge());
    assertTrue(lines <= LIMIT / 3, "lines: " + lines);
  }
}
