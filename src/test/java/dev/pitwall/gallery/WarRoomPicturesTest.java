package dev.pitwall.gallery;

import dev.pitwall.testing.CrowdedDay;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.Theme;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The war room on a day with more than fits: long Japanese titles, tasks that are nobody's. */
@FxTest
@Tag("gallery")
class WarRoomPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @Test
  void crowded() throws Exception {
    for (var language : Language.values()) {
      for (var size : List.of(Size.LAPTOP, Size.PROJECTOR)) {
        draw(language, Theme.DARK, size, 1);
        draw(language, Theme.LIGHT, size, 1);
      }
      draw(language, Theme.DARK, Size.LAPTOP, 2);
    }
  }

  private static void draw(Language language, Theme theme, Size size, double scale)
      throws Exception {
    var name =
        "crowded-warroom-"
            + theme.code()
            + "-"
            + language.name().toLowerCase(java.util.Locale.ROOT)
            + "-"
            + size.width()
            + (scale > 1 ? "-large" : "");
    if (!name.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.of(CrowdedDay.day(), SampleDay.NOW, language)) {
      bench.look.scale().set(scale);
      var screens = bench.screens();
      Pictures.draw(name, bench.look, theme, size, _ -> bench.window(screens, screens.getFirst()));
    }
  }
}
