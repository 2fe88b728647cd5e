package dev.pitwall.ui.kit.keys;

import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;

/**
 * Keys that act in a field in which somebody types, before the field itself takes them. While an
 * input method composes letters, its keys are its own: Enter settles them and must do no more.
 */
public final class FieldKeys {
  private final KeyTable keys;
  private boolean composing;

  private FieldKeys(KeyTable keys) {
    this.keys = keys;
  }

  public static void listen(TextInputControl field, KeyTable keys) {
    var listening = new FieldKeys(keys);
    field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, listening::compose);
    field.addEventFilter(KeyEvent.KEY_PRESSED, listening::pressed);
  }

  private void compose(InputMethodEvent event) {
    if (event.getComposed().isEmpty()) {
      // The key that settled the letters is still on its way.
      Platform.runLater(() -> composing = false);
    } else {
      composing = true;
    }
  }

  private void pressed(KeyEvent event) {
    if (composing) {
      // Nobody else may take it for their own either: Esc puts the letters back, no more.
      event.consume();
    } else {
      keys.take(event);
    }
  }
}
