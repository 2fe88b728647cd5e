package dev.pitwall.ui.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Every button of a form can be reached by Tab, also behind a text of several lines. */
@FxTest
class TabTraversalTest {
  private static void tab(TextArea area, boolean shift) {
    area.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, shift, false, false, false));
  }

  @Test
  void tabGoesOnAndShiftTabBack() {
    var before = new TextField();
    var area = new LimitedArea(100);
    var after = new Button("Save");
    var stage = new Stage();
    var scene = new Scene(new VBox(before, area, after));
    stage.setScene(scene);
    stage.show();
    try {
      Fx.waitFor("the window's focus", stage::isFocused);
      area.requestFocus();
      area.appendText("a");
      tab(area, false);
      assertSame(after, scene.getFocusOwner());
      area.requestFocus();
      tab(area, true);
      assertSame(before, scene.getFocusOwner());
      assertEquals("a", area.getText());
    } finally {
      stage.hide();
    }
  }
}
