package dev.pitwall.gallery;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.testing.CrowdedDay;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The war room on a day with more than fits: long Japanese titles, tasks that are nobody's. */
@FxTest
@Tag("gallery")
class WarRoomPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  /** What a small laptop's desktop leaves of its screen. */
  private static final Size WITH_TITLE_BAR = new Size(1280, 650);

  @Test
  void crowded() throws Exception {
    for (var language : Language.values()) {
      for (var size : List.of(Size.LAPTOP, Size.PROJECTOR)) {
        draw(language, Theme.DARK, size, 1);
        draw(language, Theme.LIGHT, size, 1);
      }
      draw(language, Theme.DARK, Size.LAPTOP, 2);
      draw(language, Theme.DARK, WITH_TITLE_BAR, 1);
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
            + (size.equals(WITH_TITLE_BAR) ? "-ringing" : "")
            + (scale > 1 ? "-large" : "");
    if (!name.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.of(day(size), SampleDay.NOW, language)) {
      bench.look.scale().set(scale);
      var screens = bench.screens();
      Pictures.draw(name, bench.look, theme, size, _ -> bench.window(screens, screens.getFirst()));
    }
  }

  private static TestDay day(Size size) {
    var day = CrowdedDay.day();
    return size.equals(WITH_TITLE_BAR)
        ? day.at(
            "17:40:50",
            Optional.of(SampleDay.MEI),
            new SetMilestone(
                new MilestoneId("logs"),
                "Logs off",
                new MilestoneTime.BeforeEnd(Duration.ofMinutes(20)),
                "Access logs off on every server",
                Duration.ZERO))
        : day;
  }
}
