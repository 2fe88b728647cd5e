package dev.pitwall.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.text.spi.BreakIteratorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Where a line may end: never at the colon of a time. */
class UnbrokenTimesTest {
  private static List<String> parts(String text) {
    var lines = new UnbrokenTimes().getLineInstance(Locale.JAPANESE);
    lines.setText(text);
    var parts = new ArrayList<String>();
    int from = lines.first();
    for (int to = lines.next(); to != BreakIterator.DONE; to = lines.next()) {
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts;
  }

  @Test
  void aTimeStaysWhole() {
    assertEquals(List.of("予", "定", "は", "17:40", "に"), parts("予定は17:40に"));
    assertEquals(List.of("at ", "17:40:05 ", "sharp"), parts("at 17:40:05 sharp"));
    assertEquals(List.of("17:40"), parts("17:40"));
  }

  @Test
  void allOtherPlacesStayWhereThePlatformHasThem() {
    for (var text : List.of("s2: disk full", "役割:10 台", "a:1 2:b", ":40", "再起動します。17: 40")) {
      var platform = BreakIterator.getLineInstance(Locale.ROOT);
      platform.setText(text);
      var ours = new UnbrokenTimes().getLineInstance(Locale.ENGLISH);
      ours.setText(text);
      for (int at = 0; at <= text.length(); at++) {
        assertEquals(platform.isBoundary(at), ours.isBoundary(at), text + " at " + at);
      }
    }
  }

  /** As the toolkit asks: whether a place is a boundary, and if not, which one comes before. */
  @Test
  void itIsAskedFromAnyPlace() {
    var lines = new UnbrokenTimes().getLineInstance(Locale.JAPANESE);
    lines.setText("今は17:40です");
    assertTrue(lines.isBoundary(2));
    assertFalse(lines.isBoundary(5), "behind the colon");
    assertEquals(2, lines.preceding(5));
    assertEquals(7, lines.following(4));
    assertEquals(2, lines.preceding(7));
    assertEquals(9, lines.last());
    assertEquals(8, lines.previous());
    assertEquals(7, lines.previous());
    assertEquals(2, lines.previous());
    assertEquals(7, lines.next());
    assertEquals(1, lines.next(-2));
  }

  @Test
  void theAppIsStartedWithIt() throws Exception {
    assertTrue(
        ServiceLoader.load(BreakIteratorProvider.class).stream()
            .anyMatch(one -> one.type() == UnbrokenTimes.class));
    var start =
        Files.readAllLines(Path.of("pom.xml")).stream()
            .filter(line -> line.contains("<start.flags>"))
            .findFirst()
            .orElseThrow();
    assertTrue(start.contains("-Djava.locale.providers=SPI,CLDR"), start);
  }
}
