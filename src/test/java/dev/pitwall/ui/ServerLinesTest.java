package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.inbox.Network;
import dev.pitwall.inbox.Reach;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.OpenServerLines;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The sheet with the lines to paste on a server. */
@FxTest
class ServerLinesTest {
  private static Scene scene(Workbench bench) {
    var screens = bench.screens();
    var scene = new Scene(bench.window(screens, screens.get(1)), 1280, 720);
    bench.look.dress(scene);
    lay(scene);
    return scene;
  }

  private static void lay(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private static Node sheet(Scene scene) {
    return Fx.find(scene.getRoot(), "lines-sheet", Node.class).getParent();
  }

  private static String text(Scene scene, String name) {
    return Fx.find(scene.getRoot(), "lines-" + name, TextArea.class).getText();
  }

  @Test
  void aKeyCopiesALineWithTheTokenAndTheServerFilledIn() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      assertFalse(sheet(scene).isVisible());
      Fx.find(scene.getRoot(), "servers-lines", Button.class).fire();
      lay(scene);
      assertTrue(sheet(scene).isVisible());
      Fx.press(scene, KeyCode.DIGIT2, false, false);
      var copied = Clipboard.getSystemClipboard().getString();
      assertEquals(text(scene, "curl"), copied);
      assertTrue(copied.contains("X-Pitwall-Token: 0123456789abcdefghjkmnpqrs"), copied);
      assertTrue(copied.contains("X-Pitwall-Host: s1"), copied);
      Fx.press(scene, KeyCode.ESCAPE, false, false);
      assertFalse(sheet(scene).isVisible());
    }
  }

  @Test
  void anotherServerHasItsOwnLines() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      scene.getRoot().fireEvent(new OpenServerLines(Optional.of("s3")));
      assertEquals("ssh -R 7400:127.0.0.1:7400 -- isu-s3", text(scene, "ssh"));
      @SuppressWarnings("unchecked")
      ComboBox<String> server = Fx.find(scene.getRoot(), "lines-server", ComboBox.class);
      server.setValue("s2");
      assertEquals("ssh -R 7400:127.0.0.1:7400 -- isu-s2", text(scene, "ssh"));
    }
  }

  @Test
  void straightOverTheNetworkThereIsNoTunnelToMake() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      scene.getRoot().fireEvent(new OpenServerLines(Optional.of("s1")));
      assertFalse(Fx.find(scene.getRoot(), "lines-direct", CheckBox.class).isVisible());
      bench.reach.set(
          new Reach.Open(
              7400, false, "token", new Network.Open(7420, List.of("10.0.0.5"), "sha256//x=")));
      Fx.press(scene, KeyCode.D, false, false);
      lay(scene);
      assertFalse(Fx.find(scene.getRoot(), "lines-ssh", TextArea.class).getParent().isVisible());
      Fx.press(scene, KeyCode.DIGIT2, false, false);
      var copied = Clipboard.getSystemClipboard().getString();
      assertTrue(copied.contains("--pinnedpubkey sha256//x= https://10.0.0.5:7420/"), copied);
    }
  }

  @Test
  void aDoorThatIsNotOpenHasNoLines() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      bench.reach.set(new Reach.Failed(Problem.of(Problem.Kind.INBOX_NOT_OPEN)));
      var scene = scene(bench);
      scene.getRoot().fireEvent(new OpenServerLines(Optional.empty()));
      lay(scene);
      assertTrue(sheet(scene).isVisible());
      assertFalse(
          Fx.find(scene.getRoot(), "lines-ssh", TextArea.class)
              .getParent()
              .getParent()
              .isVisible());
    }
  }
}
