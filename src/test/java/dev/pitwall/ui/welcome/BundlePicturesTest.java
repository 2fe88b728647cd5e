package dev.pitwall.ui.welcome;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.bundle.BundleWriter;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first window with a bundle that would become a day, and with a file that is none. */
@FxTest
@Tag("gallery")
class BundlePicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");
  @TempDir Path folder;

  @Test
  void bundles() throws Exception {
    var good = folder.resolve("isucon.zip");
    try (var out = Files.newOutputStream(good)) {
      var day = Timeline.of(SampleDay.full().log().readAll());
      BundleWriter.write(out, day, "", BlobSource.NONE, List.of("addresses"));
    }
    var bad = Files.writeString(folder.resolve("holiday-pictures.zip"), "no zip");
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        for (var size : List.of(Size.LAPTOP, new Size(800, 600))) {
          draw("found", good, language, theme, size);
          draw("refused", bad, language, theme, size);
        }
      }
    }
  }

  private static void draw(String state, Path file, Language language, Theme theme, Size size)
      throws Exception {
    var name =
        String.join(
            "-",
            "first-bundle",
            state,
            theme.code(),
            language.name().toLowerCase(Locale.ROOT),
            String.valueOf(size.width()));
    if (!name.contains(ONLY)) {
      return;
    }
    try (var bench = Workbench.empty(language)) {
      var days = MemoryDays.some(SampleDay.NOW);
      var first = bench.firstView(days);
      var scene = new Scene(first, size.width(), size.height());
      bench.look.dress(scene);
      first.applyCss();
      first.layout();
      ((BundlePane) first.lookup(".bundle-pane")).read(file);
      var words = Fx.find(first, "first-bundle-words", Label.class);
      var choose = Fx.find(first, "first-bundle", Button.class);
      var take = Fx.find(first, "first-bundle-take", Button.class);
      Fx.waitFor("what it would bring", () -> take.isVisible() || choose.isVisible());
      Fx.waitFor("the words", () -> !words.getText().isEmpty());
      Fx.pulse();
      scene.setRoot(new Group());
      Pictures.draw(name, bench.look, theme, size, _ -> first);
    }
  }
}
