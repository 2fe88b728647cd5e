package dev.pitwall.gallery;

import dev.pitwall.team.day.Team;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TeamPictures;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Team screen: all here, some away, an open invitation. */
@FxTest
@Tag("gallery")
class TeamPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @Test
  void team() throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        draw("complete", TeamPictures.complete(), language, theme);
        draw("apart", TeamPictures.apart(), language, theme);
        draw("notMet", TeamPictures.notMet(), language, theme);
        draw(
            "inviting",
            TeamPictures.inviting(
                TeamPictures.apart(), SampleDay.NOW.plus(Duration.ofSeconds(581)), 2),
            language,
            theme);
      }
    }
  }

  private static void draw(String state, Team.Picture picture, Language language, Theme theme)
      throws Exception {
    for (var size : List.of(Size.LAPTOP, Size.PROJECTOR)) {
      var name =
          String.join(
              "-",
              "team",
              state,
              theme.code(),
              language.name().toLowerCase(Locale.ROOT),
              String.valueOf(size.width()));
      if (name.contains(ONLY)) {
        try (var bench = Workbench.full(language)) {
          bench.team.show(picture);
          bench.teamPictures.show(picture);
          var screens = bench.screens();
          Pictures.draw(
              name, bench.look, theme, size, _ -> bench.window(screens, screens.getLast()));
        }
      }
    }
  }
}
