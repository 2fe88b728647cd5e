package dev.pitwall.ui.warroom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.CrowdedDay;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

@FxTest
class WarRoomTest {
  private static Scene scene(Workbench bench) {
    var screens = bench.screens();
    var scene = new Scene(bench.window(screens, screens.getFirst()), 1280, 720);
    bench.look.dress(scene);
    scene.snapshot(null);
    scene.snapshot(null);
    return scene;
  }

  @Test
  void aCrowdedDayIsSeenWithoutScrollingOnASmallLaptop() {
    for (var language : Language.values()) {
      try (var bench = Workbench.of(CrowdedDay.day(), SampleDay.NOW, language)) {
        var room = (Region) scene(bench).getRoot().lookup(".war-room");
        Region scroll = room;
        while (!(scroll instanceof ScrollPane)) {
          scroll = (Region) scroll.getParent();
        }
        assertTrue(
            room.getHeight() <= scroll.getHeight(),
            language + ": " + room.getHeight() + " of " + scroll.getHeight());
      }
    }
  }

  @Test
  void aWarningLeadsToWhereItIsMended() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = scene(bench).getRoot();
      Fx.find(root, "warroom-alert-void", Button.class).fire();
      assertTrue(root.lookup("#nav-reboot:selected") != null);
      Fx.find(root, "shell-alert-counts", Button.class).fire();
      assertTrue(root.lookup("#nav-scores:selected") != null);
    }
  }
}
