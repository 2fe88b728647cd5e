package dev.pitwall.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.output.AnsiText.Color;
import dev.pitwall.output.AnsiText.Span;
import dev.pitwall.output.AnsiText.Style;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiTextTest {
  private static final String ESC = "\u001b";

  private static Style in(Color color) {
    return new Style(color, false, false, false);
  }

  @Test
  void aPlainLineIsOnePiece() {
    assertEquals(List.of(new Span("a\tあ", Style.PLAIN)), AnsiText.spans("a\tあ"));
    assertEquals(List.of(), AnsiText.spans(""));
  }

  @Test
  void colorsAndStylesBeginAndEnd() {
    assertEquals(
        List.of(
            new Span("ok ", in(Color.GREEN)),
            new Span("bad", new Style(Color.RED, true, false, false)),
            new Span(" rest", Style.PLAIN)),
        AnsiText.spans(ESC + "[32mok " + ESC + "[1;31mbad" + ESC + "[m rest"));
    assertEquals(
        List.of(
            new Span("u", new Style(Color.DEFAULT, false, false, true)),
            new Span("n", Style.PLAIN)),
        AnsiText.spans(ESC + "[4mu" + ESC + "[24mn"));
  }

  @ParameterizedTest
  @CsvSource({
    "38;5;1, RED",
    "38;5;10, GREEN",
    "38;5;196, RED",
    "38;5;21, BLUE",
    "38;5;240, DEFAULT",
    "38;2;250;200;10, YELLOW",
    "38;2;120;120;120, DEFAULT",
    "48;5;196, DEFAULT",
    "48;2;1;2;3;36, CYAN",
    "91, RED",
    "31;39, DEFAULT",
    "31;999, RED",
    "38;5, DEFAULT",
    "38, DEFAULT",
  })
  void everyWayToNameAColor(String codes, Color expected) {
    assertEquals(expected, AnsiText.spans(ESC + "[" + codes + "mx").getFirst().style().color());
  }

  @Test
  void otherSequencesAreLeftOut() {
    assertEquals("ab", AnsiText.plain("a" + ESC + "[2K" + ESC + "[1;1H" + ESC + "[?25lb"));
    assertEquals("ab", AnsiText.plain("a" + ESC + "]0;title\u0007b"));
    assertEquals("ab", AnsiText.plain("a" + ESC + "]8;;http://x" + ESC + "\\b"));
    assertEquals("ab", AnsiText.plain("a" + ESC + "(b".replace("(", "7")));
  }

  /** A sequence that never ends hides nothing that follows. */
  @Test
  void aTornSequenceHidesNothing() {
    assertEquals("a", AnsiText.plain("a" + ESC));
    assertTrue(AnsiText.plain(ESC + "[" + "1;".repeat(500) + "xyz").endsWith("xyz"));
    assertTrue(AnsiText.plain(ESC + "]" + "secret".repeat(100)).contains("secret"));
    assertEquals("31あ", AnsiText.plain(ESC + "[31あ"));
  }

  @Test
  void whatIsNoLetterIsSeen() {
    assertEquals("50%␍100%", AnsiText.plain("50%\r100%"));
    assertEquals("a\ufffdb", AnsiText.plain("a\u202eb"));
    assertEquals("␀␡\ufffd", AnsiText.plain("\0\u007f\u0085"));
  }

  @Test
  void noBytesMakeItFail() {
    var random = new Random(3);
    var alphabet = ESC + "[]m;:0123458\u0007\\Aあ\ud83d\udc4d\r";
    for (int i = 0; i < 20_000; i++) {
      var line =
          random
              .ints(random.nextInt(40), 0, alphabet.length())
              .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
              .collect(Collectors.joining());
      var spans = AnsiText.spans(line);
      assertTrue(spans.stream().noneMatch(span -> span.text().isEmpty()), line);
      assertTrue(AnsiText.plain(line).length() <= line.length());
      assertTrue(AnsiText.plain(line).indexOf(ESC) < 0);
    }
  }

  @Test
  void linesAreBrokenByColumns() {
    assertEquals("abcd\nef", wrapped("abcdef", 4));
    assertEquals("あい\nう", wrapped("あいう", 5));
    assertEquals("a\tb", wrapped("a\tb", 9));
    assertEquals("a\t\nb", wrapped("a\tb", 8));
    assertEquals("👍\n👍", wrapped("👍👍", 3));
    assertEquals("abcd", wrapped("abcd", 4));
  }

  /** The column goes on over a change of colour. */
  @Test
  void aBreakCountsOverPieces() {
    assertEquals("abc\nd", wrapped("ab" + ESC + "[31mcd", 3));
  }

  private static String wrapped(String line, int columns) {
    return LineWrap.wrap(AnsiText.spans(line), columns).stream()
        .map(Span::text)
        .collect(Collectors.joining());
  }

  @Test
  void bytesAreShownInHex() {
    assertEquals(
        List.of(
            "00000000  7f 45 4c 46 00 01 02 03  04 05 06 07 08 09 0a 0b  |.ELF............|",
            "00000010  41                                                |A|"),
        HexDump.rows(new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 'A'}));
  }
}
