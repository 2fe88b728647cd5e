package dev.pitwall.ui.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

@FxTest
class TooltipsTest {
  private static void mouse(Node node, javafx.event.EventType<MouseEvent> type) {
    var at = node.localToScreen(5, 5);
    node.fireEvent(
        new MouseEvent(
            type,
            5,
            5,
            at.getX(),
            at.getY(),
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private static List<String> shown() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(tooltip -> ((Tooltip) tooltip).getText())
        .toList();
  }

  @Test
  void theyComeWithTheMouseAndNotBefore() {
    var words = new SimpleStringProperty("Undo  (Ctrl+Z)");
    var button = new Button("Undo");
    Tooltips.bind(button, words);
    var stage = new Stage();
    stage.setScene(new Scene(new StackPane(button), 300, 200));
    stage.show();
    try {
      Fx.waitFor("the window", stage::isFocused);
      assertEquals("Undo  (Ctrl+Z)", button.getAccessibleHelp(), "for a screen reader at once");
      mouse(button, MouseEvent.MOUSE_ENTERED);
      mouse(button, MouseEvent.MOUSE_MOVED);
      Fx.waitFor("the tooltip", () -> shown().equals(List.of("Undo  (Ctrl+Z)")));
      words.set("Undo: lunch  (Ctrl+Z)");
      assertEquals(List.of("Undo: lunch  (Ctrl+Z)"), shown());
    } finally {
      stage.close();
    }
  }

  @Test
  void withoutWordsThereIsNone() {
    var button = new Button("Name");
    Tooltips.show(button, "");
    mouseOn(button);
    assertFalse(isInstalled(button));
    Tooltips.show(button, "A long name");
    mouseOn(button);
    assertTrue(isInstalled(button));
    Tooltips.show(button, "");
    assertFalse(isInstalled(button));
  }

  /** By the name under which JavaFX remembers it with the node. */
  private static boolean isInstalled(Node node) {
    return node.getProperties().containsKey("javafx.scene.control.Tooltip");
  }

  private static void mouseOn(Node node) {
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_ENTERED,
            1,
            1,
            1,
            1,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
