package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.testing.ManualPages;
import dev.pitwall.text.Language;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual's table of routes is that of the door. */
class ManualRoutesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyRouteIsThereWithItsMethods(Language language) {
    var known = new TreeSet<String>();
    try (var day = new OpenInboxDay(folder)) {
      known.addAll(day.routes());
    }
    var told = new TreeSet<String>();
    for (var row : ManualPages.in(language).rows("inbox-routes")) {
      told.add(row.getFirst().plain() + " " + row.get(1).plain());
    }
    assertEquals(known, told);
  }
}
