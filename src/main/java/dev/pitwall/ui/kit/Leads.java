package dev.pitwall.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Makes a row of an overview lead to the thing it tells of, by click, Enter or Space. */
public final class Leads {
  private Leads() {}

  /**
   * @param where asked when it is used
   */
  public static void to(Node row, Supplier<GoTo> where) {
    row.getStyleClass().add("leads");
    row.setFocusTraversable(true);
    row.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            row.fireEvent(where.get());
          }
        });
    row.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            row.fireEvent(where.get());
          }
        });
  }
}
