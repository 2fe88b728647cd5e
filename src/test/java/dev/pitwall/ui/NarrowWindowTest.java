package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.testing.CrowdedDay;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Overlaps;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/** The smallest window that is allowed: nothing lies over anything else, nothing leaves it. */
@FxTest
class NarrowWindowTest {
  @Test
  void everyScreenCanBeUsedAt800By600() {
    var troubles = new ArrayList<String>();
    for (var language : Language.values()) {
      try (var bench = Workbench.of(CrowdedDay.day(), SampleDay.NOW, language)) {
        var screens = bench.screens();
        var shell = bench.window(screens, screens.getFirst());
        var scene = new Scene(shell, PitwallWindow.LEAST_WIDTH, PitwallWindow.LEAST_HEIGHT);
        bench.look.dress(scene);
        for (var screen : screens) {
          ((Shell) scene.getRoot()).go(screen);
          scene.snapshot(null);
          scene.snapshot(null);
          Overlaps.in(scene)
              .forEach(one -> troubles.add(language + " " + screen.id() + ": " + one));
        }
      }
    }
    assertEquals(List.of(), troubles, String.join("\n", troubles));
  }
}
