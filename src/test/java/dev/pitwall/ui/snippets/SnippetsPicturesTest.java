package dev.pitwall.ui.snippets;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of the Snippets screen: {@code -Dgallery.only=snippets}. */
@FxTest
@Tag("gallery")
class SnippetsPicturesTest {
  private static final Size SMALL = new Size(800, 600);

  @Test
  void few() throws Exception {
    both("few", SnippetDay::few, _ -> {});
  }

  @Test
  void crowded() throws Exception {
    both("crowded", SnippetDay::crowded, _ -> {});
  }

  @Test
  void nothing() throws Exception {
    both("none", SampleDay::full, _ -> {});
  }

  @Test
  void filtered() throws Exception {
    both(
        "filtered",
        SnippetDay::crowded,
        scene -> {
          Fx.find(scene.getRoot(), "snippets-filter", javafx.scene.control.TextField.class)
              .setText("timeline s1");
          Fx.press(scene, KeyCode.G, true, false);
        });
  }

  @Test
  void form() throws Exception {
    both("form", SnippetDay::few, scene -> Fx.press(scene, KeyCode.F2, false, false));
  }

  @Test
  void finding() throws Exception {
    both("find", SnippetDay::few, scene -> Fx.press(scene, KeyCode.F, true, false));
  }

  @Test
  void large() throws Exception {
    both(
        "large",
        SnippetDay::few,
        scene -> {
          var content = new ClipboardContent();
          content.putString("2026-11-21 17:40:00 GET /timeline 200 0.12\n".repeat(40_000));
          Clipboard.getSystemClipboard().setContent(content);
          Fx.find(scene.getRoot(), "snippets-paste", Button.class).fire();
        });
  }

  private static void both(String state, Supplier<TestDay> day, Consumer<Scene> then)
      throws Exception {
    draw(state, day, Theme.DARK, Language.EN, Size.LAPTOP, then);
    draw(state, day, Theme.LIGHT, Language.JA, Size.LAPTOP, then);
    draw(state, day, Theme.DARK, Language.JA, SMALL, then);
    draw(state, day, Theme.LIGHT, Language.EN, SMALL, then);
  }

  private static void draw(
      String state,
      Supplier<TestDay> day,
      Theme theme,
      Language language,
      Size size,
      Consumer<Scene> then)
      throws Exception {
    var name =
        String.join(
            "-",
            "snippets",
            state,
            theme.code(),
            language.name().toLowerCase(Locale.ROOT),
            String.valueOf(size.width()));
    if (!name.contains(System.getProperty("gallery.only", ""))) {
      return;
    }
    try (var bench = Workbench.of(day.get(), SampleDay.NOW, language)) {
      var entries = bench.screens();
      var entry =
          entries.stream().filter(one -> one.id().equals("snippets")).findFirst().orElseThrow();
      Pictures.draw(
          name,
          bench.look,
          theme,
          size,
          scene -> {
            var window = bench.window(entries, entry);
            scene.setRoot(window);
            bench.look.dress(scene);
            window.applyCss();
            window.layout();
            Fx.pulse();
            then.accept(scene);
            for (int i = 0; i < 3; i++) {
              window.applyCss();
              window.layout();
              Fx.pulse();
            }
            return window;
          });
    }
  }
}
