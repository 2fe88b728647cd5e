package dev.pitwall.gallery;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The command line: empty, completing, about to be done, wrong. */
@FxTest
@Tag("gallery")
class PalettePicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  private static final Map<Language, Map<String, String>> LINES =
      Map.of(
          Language.EN,
          Map.of(
              "empty", "",
              "completing", "doing ",
              "preview", "note s1 nginx.conf: keepalive 16",
              "error", "s1 +web s2 +chace"),
          Language.JA,
          Map.of(
              "empty", "",
              "completing", "再起動 ",
              "preview", "メモ s1 nginx.conf の keepalive を 16 に",
              "error", "タスク 画像を返す処理を直す @taro #s3"));

  @Test
  void palette() throws Exception {
    for (var language : Language.values()) {
      for (var line : LINES.get(language).entrySet()) {
        for (var theme : Theme.values()) {
          draw(language, line.getKey(), line.getValue(), theme, Size.LAPTOP, 1);
        }
      }
      draw(language, "large", LINES.get(language).get("error"), Theme.DARK, Size.LAPTOP, 2);
      draw(language, "wide", LINES.get(language).get("completing"), Theme.DARK, Size.PROJECTOR, 1);
    }
  }

  private static void draw(
      Language language, String state, String line, Theme theme, Size size, double scale)
      throws Exception {
    var name =
        String.join(
            "-", List.of("palette", state, theme.code(), language.name().toLowerCase(Locale.ROOT)));
    if (!name.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.full(language)) {
      bench.look.scale().set(scale);
      var screens = bench.screens();
      Pictures.draw(
          name,
          bench.look,
          theme,
          size,
          scene -> {
            var window = bench.window(screens, screens.getFirst());
            scene.setRoot(window);
            bench.look.dress(scene);
            Fx.find(window, "shell-command", Button.class).fire();
            lay(scene);
            var field = Fx.find(window, "palette-line", TextField.class);
            field.setText(line);
            field.positionCaret(line.length());
            lay(scene);
            field.positionCaret(Math.max(0, line.length() - 1));
            field.positionCaret(line.length());
            return window;
          });
    }
  }

  private static void lay(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    scene.snapshot(null);
  }
}
