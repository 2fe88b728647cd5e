package dev.pitwall.ui.export;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.StopDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.control.BackgroundJob;
import dev.pitwall.ui.kit.control.JobBar;
import dev.pitwall.ui.kit.style.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What asks for an export, and what shows that it is being written, on each screen that has it. */
@FxTest
@Tag("gallery")
class ExportPicturesTest {
  private static final Size NARROW = new Size(800, 600);

  /** With the button that asks. */
  private record Place(String screen, String button) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("review", "review-report"),
          new Place("scores", "scores-export"),
          new Place("scores", "scores-picture"),
          new Place("stop", "stop-export"));

  @Test
  void asked() throws IOException {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        for (var place : PLACES) {
          draw(place, "asked", language, theme);
          draw(place, "writing", language, theme);
        }
      }
    }
  }

  private static void draw(Place place, String state, Language language, Theme theme)
      throws IOException {
    var name =
        String.join(
            "-",
            "export",
            place.button(),
            state,
            theme.code(),
            language.name().toLowerCase(Locale.ROOT));
    var day = StopDay.done(3);
    try (var bench = Workbench.of(day, day.now(), language)) {
      var screens = bench.screens();
      var screen = screens.stream().filter(one -> one.id().equals(place.screen())).findFirst();
      var window = bench.window(screens, screen.orElseThrow());
      var scene = new Scene(window, NARROW.width(), NARROW.height());
      bench.look.dress(scene);
      scene.snapshot(new WritableImage(NARROW.width(), NARROW.height()));
      Fx.waitFor("the day", () -> window.lookup(".loading") == null);
      if (state.equals("asked")) {
        Fx.find(window, place.button(), Button.class).fire();
        Fx.waitFor("the sheet", () -> window.lookup(".form-sheet").getTranslateX() == 0);
      } else {
        var job = new BackgroundJob();
        job.at(0.4);
        ((JobBar) window.lookup(".job-bar")).show(Optional.of(job));
      }
      Fx.pulse();
      scene.setRoot(new Group());
      Pictures.draw(name, bench.look, theme, NARROW, _ -> window);
    }
  }
}
