package dev.pitwall.gallery;

import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.Screens;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.Theme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Draws every screen for human eyes: {@code mvn -Pgallery test}, then look at target/gallery.
 * {@code -Dgallery.only=tasks} draws the pictures whose name contains that.
 */
@FxTest
@Tag("gallery")
class GalleryTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @Test
  void screens() throws Exception {
    for (var language : Language.values()) {
      for (boolean full : new boolean[] {false, true}) {
        try (var bench = full ? Workbench.full(language) : Workbench.empty(language)) {
          var entries = Screens.of(bench.texts, bench.desk, bench.clock, bench.ids);
          for (var entry : entries) {
            draw(bench, entries, entry, full ? "sample" : "empty");
          }
        }
      }
    }
  }

  private static void draw(
      Workbench bench, List<ScreenEntry> entries, ScreenEntry entry, String state)
      throws Exception {
    for (var theme : Theme.values()) {
      for (var size : List.of(Size.LAPTOP, Size.PROJECTOR)) {
        var language = bench.texts.now().language().name().toLowerCase(Locale.ROOT);
        var name =
            String.join(
                "-", entry.id(), state, theme.code(), language, String.valueOf(size.width()));
        if (name.contains(ONLY)) {
          Pictures.draw(name, bench.look, theme, size, _ -> bench.window(entries, entry));
        }
      }
    }
  }

  @Test
  void kit() throws Exception {
    for (var theme : Theme.values()) {
      try (var bench = Workbench.full(Language.JA)) {
        Pictures.draw(
            "kit-" + theme.code(), bench.look, theme, Size.LAPTOP, _ -> KitSpecimen.of(bench));
      }
    }
  }
}
