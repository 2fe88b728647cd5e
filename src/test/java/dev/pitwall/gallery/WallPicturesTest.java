package dev.pitwall.gallery;

import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.WallTeams;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.wall.WallView;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The wall: few teams and many, nothing yet, cut off; on a projector and a large screen. */
@FxTest
@Tag("gallery")
class WallPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");
  private static final Size LARGE = new Size(3840, 2160);

  @Test
  void wall() throws Exception {
    var five = WallTeams.of(5, 30);
    var thirty = WallTeams.of(30, 40);
    var hundred = WallTeams.of(100, 300);
    var none = new PostgresWall.Picture(Optional.empty(), Optional.of(SampleDay.NOW), List.of());
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        draw("five", five, language, theme, Size.PROJECTOR, 1);
        draw("five", five, language, theme, Size.LAPTOP, 1);
        draw("thirty", thirty, language, theme, Size.PROJECTOR, 1);
        draw("thirty-large", thirty, language, theme, LARGE, 2);
        draw("hundred", hundred, language, theme, Size.PROJECTOR, 1);
        draw("hundred", hundred, language, theme, LARGE, 1);
        draw("cut-off", WallTeams.cutOff(thirty), language, theme, Size.PROJECTOR, 1);
        draw("none", none, language, theme, Size.PROJECTOR, 1);
      }
    }
  }

  private static void draw(
      String state,
      PostgresWall.Picture picture,
      Language language,
      Theme theme,
      Size size,
      double scale)
      throws Exception {
    var name =
        String.join(
            "-",
            "wall",
            state,
            theme.code(),
            language.name().toLowerCase(Locale.ROOT),
            String.valueOf(size.width()));
    if (name.contains(ONLY)) {
      var source = InstantSource.fixed(SampleDay.NOW);
      var look = new Look();
      look.scale().set(scale);
      Pictures.draw(
          name,
          look,
          theme,
          size,
          _ -> {
            var view =
                new WallView(
                    new FxTexts(new Texts(language, SampleDay.ZONE)),
                    look,
                    new FxClock(source),
                    source,
                    Runnable::run,
                    () -> {});
            view.receiver().accept(picture);
            return view;
          });
    }
  }
}
