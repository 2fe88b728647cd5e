package dev.pitwall.gallery;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.StopDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws the page "May we stop?" in the states that the sample day does not come to. */
@FxTest
@Tag("gallery")
class StopPicturesTest {
  private static final List<Size> SIZES = List.of(new Size(800, 600), Size.LAPTOP, Size.PROJECTOR);

  @Test
  void states() throws Exception {
    draw("go-3", () -> StopDay.done(3));
    draw("go-8", () -> StopDay.done(8));
    draw("missing-3", () -> StopDay.missing(3));
    draw("missing-8", () -> StopDay.missing(8));
    draw("closing", () -> StopDay.closingWork(5));
  }

  @Test
  void onTheProjector() throws Exception {
    var name = "stop-projector-dark-ja";
    if (!name.contains(System.getProperty("gallery.only", ""))) {
      return;
    }
    try (var bench = Workbench.of(StopDay.missing(3), StopDay.missing(3).now(), Language.JA)) {
      var scene = new Scene(new Pane(), 1280, 720);
      bench.look.dress(scene);
      var root = window(bench);
      scene.setRoot(root);
      root.applyCss();
      root.layout();
      Fx.waitFor("the focus", () -> scene.getFocusOwner() != null);
      Fx.press(scene, KeyCode.F11, false, false);
      var projector =
          Window.getWindows().stream()
              .map(Window::getScene)
              .filter(one -> one != null && one.getRoot().lookup("#stop-head") != null)
              .findFirst()
              .orElseThrow();
      Fx.pulse();
      Pictures.write(name, projector.snapshot(null));
      projector.getWindow().hide();
    }
  }

  private static void draw(String state, Supplier<TestDay> made) throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        for (var size : SIZES) {
          var name =
              String.join(
                  "-",
                  "stop",
                  state,
                  theme.code(),
                  language.name().toLowerCase(Locale.ROOT),
                  String.valueOf(size.width()));
          if (name.contains(System.getProperty("gallery.only", ""))) {
            var day = made.get();
            try (var bench = Workbench.of(day, day.now(), language)) {
              Pictures.draw(name, bench.look, theme, size, _ -> window(bench));
            }
          }
        }
      }
    }
  }

  private static dev.pitwall.ui.shell.Shell window(Workbench bench) {
    var entries = bench.screens();
    var entry = entries.stream().filter(one -> one.id().equals("stop")).findFirst().orElseThrow();
    return bench.window(entries, entry);
  }
}
