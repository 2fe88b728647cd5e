package dev.pitwall.ui.kit.form;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets Tab and Shift+Tab leave a text of several lines as they leave every other field; by itself
 * it would take the key for a tab, and what stands below could not be reached.
 */
public final class TabTraversal {
  private TabTraversal() {}

  public static void install(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB
              && !event.isControlDown()
              && !event.isAltDown()
              && !event.isMetaDown()) {
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
  }
}
