package dev.pitwall.ui.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Server;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Mouse;
import dev.pitwall.testing.ShownDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** The team agrees on Prepare and on the board in which order servers are rebooted. */
@FxTest
class RebootOrderTest {
  private Workbench bench;
  private Scene scene;

  private void inTheWindow(Runnable test) {
    var day = TestDay.begun();
    bench = Workbench.of(day, day.now(), Language.EN);
    ShownDay.on(
        bench,
        "warroom",
        shown -> {
          scene = shown;
          test.run();
        });
  }

  private List<String> order() {
    return Server.inRebootOrder(bench.snapshot().day()).stream().map(Server::name).toList();
  }

  private void waitFor(String... names) {
    Fx.waitFor("the order " + List.of(names), () -> order().equals(List.of(names)));
    Fx.pulse();
  }

  private void press(KeyCode code, boolean control, boolean alt) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      scene.getFocusOwner().fireEvent(new KeyEvent(type, "", "", code, false, control, alt, false));
    }
  }

  private void type(String letter) {
    scene
        .getFocusOwner()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
  }

  private Node node(String id) {
    return Fx.find(scene.getRoot(), id, Node.class);
  }

  private void drag(String from, String to, boolean toItsTop) {
    var row = node(from);
    var start = row.localToScene(row.getBoundsInLocal());
    var end = node(to).localToScene(node(to).getBoundsInLocal());
    double y = toItsTop ? end.getMinY() + 1 : end.getMaxY() - 1;
    mouse(row, MouseEvent.MOUSE_PRESSED, start, start.getCenterY(), true);
    mouse(row, MouseEvent.MOUSE_DRAGGED, start, y, false);
    mouse(row, MouseEvent.MOUSE_RELEASED, start, y, false);
  }

  private void mouse(
      Node row, javafx.event.EventType<MouseEvent> type, Bounds at, double y, boolean still) {
    double x = at.getMinX() + 20;
    Mouse.send(row, type, new Point2D(x, y), MouseButton.PRIMARY, 1, false, still);
  }

  private List<Double> tops(String... ids) {
    return List.of(ids).stream()
        .map(id -> node(id).localToScene(node(id).getBoundsInLocal()).getMinY())
        .toList();
  }

  private void assertUnderEachOther(String... ids) {
    var tops = tops(ids);
    assertEquals(tops.stream().sorted().toList(), tops);
    assertEquals(ids.length, tops.stream().distinct().count());
  }

  @Test
  void onTheBoardByKeysAndByTheMouse() {
    inTheWindow(
        () -> {
          Fx.press(scene, KeyCode.DIGIT5, true, false);
          Fx.pulse();
          var before = Fx.find(scene.getRoot(), "reboot-order", Label.class);
          assertTrue(before.getText().contains("s1 → s2 → s3"), before.getText());
          assertTrue(before.getHeight() >= before.prefHeight(before.getWidth()), "not cut off");
          type("n");
          Fx.waitFor("a round", () -> bench.snapshot().day().openRound().isPresent());
          Fx.pulse();
          press(KeyCode.DIGIT3, false, false);
          press(KeyCode.UP, false, true);
          waitFor("s1", "s3", "s2");
          press(KeyCode.UP, false, true);
          waitFor("s3", "s1", "s2");
          assertUnderEachOther("reboot-row-s3", "reboot-row-s1", "reboot-row-s2");
          press(KeyCode.UP, false, true);
          Fx.pulse();
          assertEquals(List.of("s3", "s1", "s2"), order());
          drag("reboot-row-s3", "reboot-row-s2", false);
          waitFor("s1", "s2", "s3");
          press(KeyCode.Z, true, false);
          waitFor("s3", "s1", "s2");
        });
  }

  @Test
  void onPrepareByKeysAndByTheMouse() {
    inTheWindow(
        () -> {
          scene.getRoot().fireEvent(new dev.pitwall.ui.kit.GoTo("prepare"));
          Fx.pulse();
          Fx.find(scene.getRoot(), "prepare-begin", javafx.scene.control.Button.class).fire();
          Fx.pulse();
          node("prepare-order-s1").requestFocus();
          press(KeyCode.DOWN, false, true);
          waitFor("s2", "s1", "s3");
          assertEquals("prepare-order-s1", scene.getFocusOwner().getId());
          press(KeyCode.DOWN, false, true);
          waitFor("s2", "s3", "s1");
          drag("prepare-order-s1", "prepare-order-s2", true);
          waitFor("s1", "s2", "s3");
          assertUnderEachOther("prepare-order-s1", "prepare-order-s2", "prepare-order-s3");
          assertFalse(node("prepare-order-s1").getPseudoClassStates().toString().contains("drop"));
        });
  }
}
