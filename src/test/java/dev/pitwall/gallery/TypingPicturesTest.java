package dev.pitwall.gallery;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SlowDisk;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Typist;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands beside a line: questions, near misses, what came back, a paste that is too long. */
@FxTest
@Tag("gallery")
class TypingPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  /** What is typed on a disk that does not save; behind the bar what is typed on afterwards. */
  private static final Map<String, String> TYPED =
      Map.of(
          "scores-question", "{Ctrl+3}|-5",
          "scores-asked", "{Ctrl+3}|12345678{Enter}",
          "scores-returned", "{Ctrl+3}60111{Enter}60222{Enter}60333{Enter}60444{Enter}|60",
          "tasks-meant", "{Ctrl+4}|ask @kne about #s33",
          "tasks-returned", "{Ctrl+4}redis for sessions @mei #s3{Enter}|next",
          "servers-returned", "{Ctrl+2}1nnginx.conf: 4 workers{Enter}{Ctrl+N}s6{Enter}|s7",
          "prepare-returned", "{Ctrl+9}nlogs off before the end{Enter}|next",
          "reboot-returned", "{Ctrl+5}5xno ssh{Enter}|",
          "palette-asked", "{Ctrl+K}|score -5{Enter}",
          "palette-returned", "{Ctrl+K}memo lunch{Enter}|{Ctrl+K}score 1");

  @Test
  void typing() throws Exception {
    for (var one : TYPED.entrySet()) {
      for (var theme : Theme.values()) {
        for (var language : Language.values()) {
          draw(one.getKey(), one.getValue(), theme, language);
        }
      }
    }
  }

  /** On arrival, by the key of the screen: where the focus is. */
  @Test
  void arrivals() throws Exception {
    for (int digit : List.of(1, 2, 3, 4, 5, 7, 8, 9)) {
      draw("arrival-" + digit, "|{Ctrl+" + digit + "}", Theme.DARK, Language.EN);
      draw("arrival-" + digit, "|{Ctrl+" + digit + "}", Theme.LIGHT, Language.JA);
    }
  }

  private static void draw(String state, String typed, Theme theme, Language language)
      throws Exception {
    var name =
        String.join(
            "-", List.of("typing", state, theme.code(), language.name().toLowerCase(Locale.ROOT)));
    if (!name.contains(ONLY)) {
      return;
    }
    TestDay day = SampleDay.full();
    var disk = new SlowDisk(day.log(), Duration.ZERO);
    try (var bench = Workbench.on(disk, SampleDay.NOW, language)) {
      var screens = bench.screens();
      bench.look.theme().set(theme);
      var size = Size.LAPTOP;
      var scene = new Scene(bench.window(screens, screens.getFirst()), size.width(), size.height());
      bench.look.dress(scene);
      // In a window that is shown the focus is where it is for people.
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      Fx.waitFor("the window's focus", stage::isFocused);
      disk.broken(true);
      var parts = typed.split("\\|", -1);
      new Typist(scene).type(parts[0]);
      bench.replica.settled().join();
      Fx.pulse();
      bench.notices.clear();
      new Typist(scene).type(parts[1]);
      Fx.pulse();
      Fx.pulse();
      Pictures.write(name, scene.snapshot(new WritableImage(size.width(), size.height())));
      stage.close();
    }
  }
}
