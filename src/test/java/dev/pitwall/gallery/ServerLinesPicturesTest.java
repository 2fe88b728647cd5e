package dev.pitwall.gallery;

import dev.pitwall.inbox.Network;
import dev.pitwall.inbox.Reach;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.OpenServerLines;
import dev.pitwall.ui.kit.style.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sheet with the lines to paste on a server. */
@FxTest
@Tag("gallery")
class ServerLinesPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @Test
  void lines() throws Exception {
    for (var theme : Theme.values()) {
      for (var language : Language.values()) {
        var token = "0123456789abcdefghjkmnpqrs";
        draw("open", theme, language, new Reach.Open(7400, false, token, new Network.Off()));
        draw("elsewhere", theme, language, new Reach.Open(7403, true, token, new Network.Off()));
        draw(
            "network",
            theme,
            language,
            new Reach.Open(
                7400,
                false,
                token,
                new Network.Open(
                    7420,
                    List.of("192.168.11.5"),
                    "sha256//9Zq4mVx0b2lPq1Xw7s8t3u5v6y7z8A9B0C1D2E3F4G5=")));
        draw("failed", theme, language, new Reach.Failed(Problem.of(Problem.Kind.INBOX_NOT_OPEN)));
      }
    }
  }

  private static void draw(String state, Theme theme, Language language, Reach reach)
      throws Exception {
    for (var size : List.of(Size.LAPTOP, new Size(800, 600))) {
      var name =
          String.join(
              "-",
              "lines",
              state,
              theme.code(),
              language.name().toLowerCase(Locale.ROOT),
              String.valueOf(size.width()));
      if (!name.contains(ONLY)) {
        continue;
      }
      try (var bench = Workbench.full(language)) {
        var screens = bench.screens();
        Pictures.draw(
            name,
            bench.look,
            theme,
            size,
            scene -> {
              bench.reach.set(reach);
              var window = bench.window(screens, screens.get(1));
              scene.setRoot(window);
              bench.look.dress(scene);
              window.applyCss();
              window.layout();
              window.fireEvent(new OpenServerLines(Optional.of("s2")));
              return window;
            });
      }
    }
  }
}
