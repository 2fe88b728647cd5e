package dev.pitwall.ui.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Mouse;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

@FxTest
class TooltipsTest {
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
      mouseOn(button);
      Mouse.send(button, MouseEvent.MOUSE_MOVED, button.localToScene(5, 5));
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
    new Scene(new StackPane(button));
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
    Mouse.send(node, MouseEvent.MOUSE_ENTERED, node.localToScene(5, 5));
  }
}
