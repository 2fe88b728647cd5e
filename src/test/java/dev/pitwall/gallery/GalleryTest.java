package dev.pitwall.gallery;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.welcome.FirstView;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Draws every screen for human eyes: {@code mvn -Pgallery test}, then look at target/gallery.
 * {@code -Dgallery.only=tasks} draws the pictures whose name contains that.
 */
@FxTest
@Tag("gallery")
class GalleryTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @Test
  void screens() throws Exception {
    for (var language : Language.values()) {
      for (boolean full : new boolean[] {false, true}) {
        try (var bench = full ? Workbench.full(language) : Workbench.empty(language)) {
          var entries = bench.screens();
          for (var entry : entries) {
            draw(bench, entries, entry, full ? "sample" : "empty");
          }
        }
      }
    }
  }

  private static void draw(
      Workbench bench, List<ScreenEntry> entries, ScreenEntry entry, String state)
      throws Exception {
    for (var theme : Theme.values()) {
      for (var size : List.of(Size.LAPTOP, Size.PROJECTOR)) {
        var language = language(bench);
        var name =
            String.join(
                "-", entry.id(), state, theme.code(), language, String.valueOf(size.width()));
        if (name.contains(ONLY)) {
          Pictures.draw(name, bench.look, theme, size, _ -> bench.window(entries, entry));
        }
      }
    }
  }

  private static String language(Workbench bench) {
    return bench.texts.now().language().name().toLowerCase(Locale.ROOT);
  }

  @Test
  void first() throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        try (var bench = Workbench.empty(language)) {
          drawFirst(bench, theme, "none", MemoryDays.none(SampleDay.NOW));
          drawFirst(bench, theme, "some", MemoryDays.some(SampleDay.NOW));
        }
      }
    }
  }

  private static void drawFirst(Workbench bench, Theme theme, String state, MemoryDays days)
      throws Exception {
    for (var size : List.of(Size.LAPTOP, Size.PROJECTOR)) {
      var name =
          String.join(
              "-", "first", state, theme.code(), language(bench), String.valueOf(size.width()));
      if (name.contains(ONLY)) {
        Pictures.draw(name, bench.look, theme, size, _ -> first(bench, days));
      }
    }
  }

  private static ScreenEntry settings(List<ScreenEntry> screens) {
    return screens.stream().filter(one -> one.id().equals("settings")).findFirst().orElseThrow();
  }

  private static FirstView first(Workbench bench, MemoryDays days) {
    return bench.firstView(days);
  }

  /** The window with everything it can say at once: keys, refusals, problems, an open form. */
  @Test
  void window() throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        var suffix = theme.code() + "-" + language.name().toLowerCase(Locale.ROOT);
        if (!("window-" + suffix).contains(ONLY) && !ONLY.startsWith("window")) {
          continue;
        }
        try (var bench = Workbench.full(language)) {
          var screens = bench.screens();
          for (var entry : screens) {
            Pictures.draw(
                "window-keys-" + entry.id() + "-" + suffix,
                bench.look,
                theme,
                Size.LAPTOP,
                scene -> {
                  var window = shown(scene, bench.window(screens, entry));
                  Fx.find(window, "nav-keys", ToggleButton.class).fire();
                  return window;
                });
          }
          bench.notices.show(new Notice.Broken(Problem.of(Problem.Kind.DATABASE_BEHIND)));
          bench.notices.show(
              new Notice.Broken(Problem.of(Problem.Kind.JOURNAL_TORN, "journal-1733.torn")));
          bench.notices.show(new Notice.Refused(new Rejection.RoundAlreadyOpen()));
          Pictures.draw(
              "window-notices-" + suffix,
              bench.look,
              theme,
              Size.LAPTOP,
              scene -> {
                var window = shown(scene, bench.window(screens, settings(screens)));
                Fx.find(window, "settings-add-milestone", Button.class).fire();
                return window;
              });
        }
      }
    }
  }

  /** Made into nodes that can be found and pressed. */
  private static <P extends Parent> P shown(Scene scene, P root) {
    scene.setRoot(root);
    root.applyCss();
    root.layout();
    return root;
  }

  /** What a laptop shows of a screen in large letters when it is scrolled to its end. */
  private static final Size UNROLLED = new Size(1280, 1440);

  /** Every screen in letters twice as large. */
  @Test
  void large() throws Exception {
    if (!"large".contains(ONLY) && !ONLY.startsWith("large")) {
      return;
    }
    for (var language : Language.values()) {
      try (var bench = Workbench.full(language)) {
        bench.look.scale().set(2);
        var screens = bench.screens();
        for (var entry : screens) {
          for (var size : List.of(Size.LAPTOP, UNROLLED)) {
            large(bench, entry.id(), size, _ -> bench.window(screens, entry));
          }
        }
        large(bench, "first", Size.LAPTOP, _ -> first(bench, MemoryDays.some(SampleDay.NOW)));
        for (var entry : List.of(screens.get(1), screens.get(4))) {
          large(
              bench,
              "keys-" + entry.id(),
              Size.LAPTOP,
              scene -> {
                var window = shown(scene, bench.window(screens, entry));
                Fx.find(window, "nav-keys", ToggleButton.class).fire();
                return window;
              });
        }
        large(
            bench,
            "form",
            Size.LAPTOP,
            scene -> {
              var window = shown(scene, bench.window(screens, settings(screens)));
              Fx.find(window, "settings-add-milestone", Button.class).fire();
              return window;
            });
      }
    }
  }

  private static void large(
      Workbench bench, String what, Size size, java.util.function.Function<Scene, Parent> make)
      throws Exception {
    var name = String.join("-", "large", what, language(bench), String.valueOf(size.height()));
    if (name.contains(ONLY)) {
      Pictures.draw(name, bench.look, Theme.DARK, size, make);
    }
  }

  /** A time that cannot be read, and the form of a member. */
  @Test
  void forms() throws Exception {
    if (!"forms".contains(ONLY) && !ONLY.startsWith("forms")) {
      return;
    }
    for (var theme : Theme.values()) {
      try (var bench = Workbench.full(Language.JA)) {
        Pictures.draw(
            "forms-first-wrong-" + theme.code(),
            bench.look,
            theme,
            Size.LAPTOP,
            scene -> {
              var first = shown(scene, first(bench, MemoryDays.some(SampleDay.NOW)));
              Fx.find(first, "first-end", TextField.class).setText("later");
              Fx.find(first, "first-create", Button.class).fire();
              return first;
            });
        var screens = bench.screens();
        for (var form : List.of("member", "milestone")) {
          Pictures.draw(
              "forms-" + form + "-" + theme.code(),
              bench.look,
              theme,
              Size.LAPTOP,
              scene -> {
                var window = shown(scene, bench.window(screens, settings(screens)));
                Fx.find(window, "settings-add-" + form, Button.class).fire();
                return window;
              });
        }
      }
    }
  }

  @Test
  void kit() throws Exception {
    for (var theme : Theme.values()) {
      try (var bench = Workbench.full(Language.JA)) {
        Pictures.draw(
            "kit-" + theme.code(), bench.look, theme, Size.LAPTOP, _ -> KitSpecimen.of(bench));
      }
    }
  }
}
