package dev.pitwall.gallery;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.manual.ManualPane;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The manual: a chapter, a long table, a search with hits and without, small and large. */
@FxTest
@Tag("gallery")
class ManualPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  /** Smaller than the window can be made: a small display cuts it to this. */
  private static final Size SMALL = new Size(800, 600);

  /** A long chapter is built in no more pulses than this. */
  private static final int PULSES = 30;

  @Test
  void manual() throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        draw(language, "chapter", "reboot", "", theme, Size.LAPTOP, 1);
        draw(language, "table", "formats-keys", "", theme, Size.LAPTOP, 1);
        draw(language, "found", "commands", "redis", theme, Size.LAPTOP, 1);
        draw(language, "none", "commands", "kubernetes", theme, Size.LAPTOP, 1);
      }
      draw(language, "code", "formats-example", "", Theme.DARK, Size.LAPTOP, 1);
      draw(language, "small", "commands-tasks", "s3", Theme.DARK, SMALL, 1);
      draw(language, "large", "keys-servers", "", Theme.DARK, Size.LAPTOP, 2);
    }
  }

  private static void draw(
      Language language,
      String state,
      String topic,
      String query,
      Theme theme,
      Size size,
      double scale)
      throws IOException {
    var name = name(state, theme, language);
    if (!name.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.full(language)) {
      bench.look.scale().set(scale);
      bench.look.theme().set(theme);
      var screens = bench.screens();
      draw(name, bench, size, bench.window(screens, screens.getFirst()), topic, query);
    }
  }

  private static String name(String state, Theme theme, Language language) {
    return String.join(
        "-", List.of("manual", state, theme.code(), language.name().toLowerCase(Locale.ROOT)));
  }

  /**
   * In a window: without one, what is built pulse by pulse is not drawn. The display in memory is
   * not larger than a laptop's.
   */
  private static void draw(
      String name, Workbench bench, Size size, Parent root, String topic, String query)
      throws IOException {
    var scene = new Scene(root, size.width(), size.height());
    bench.look.dress(scene);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    Fx.pulse();
    ((ManualPane) root.lookup(".manual-pane")).look(topic);
    Fx.waitFor(
        "the manual is read",
        () ->
            root.lookup("#manual-contents") instanceof ListView<?> list
                && !list.getItems().isEmpty());
    built();
    Fx.find(root, "manual-search", TextField.class).setText(query);
    built();
    Pictures.write(name, scene.snapshot(new WritableImage(size.width(), size.height())));
    stage.close();
  }

  private static void built() {
    for (int i = 0; i < PULSES; i++) {
      Fx.pulse();
    }
  }

  /** From the list of days. */
  @Test
  void first() throws Exception {
    for (var language : Language.values()) {
      var name = name("first", Theme.DARK, language);
      if (name.contains(ONLY)) {
        try (var bench = Workbench.empty(language)) {
          var days = MemoryDays.none(SampleDay.NOW);
          var first = bench.firstView(days);
          draw(name, bench, Size.LAPTOP, new ManualPane(bench.texts, first), "start", "");
        }
      }
    }
  }
}
