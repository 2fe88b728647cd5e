package dev.pitwall.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Where the letter of a key goes. The toolkit reports a key twice, as pressed and as typed, and the
 * second time to whatever has the focus by then: the letter of a command must not end up in the
 * field that the command led to. And a letter that nobody uses goes into the screen's field, as it
 * would be lost without a sign.
 */
final class TypedKeys {
  private final Supplier<Optional<TextInputControl>> field;
  private final EventHandler<KeyEvent> pressing = this::pressing;
  private final EventHandler<KeyEvent> unused = _ -> used = false;
  private final EventHandler<KeyEvent> released = _ -> forget();
  private final EventHandler<KeyEvent> typing = this::typing;
  private final EventHandler<KeyEvent> typed = this::typed;

  /** The key that is down, and where it was pressed first. */
  private record Down(KeyCode code, EventTarget at) {}

  private Optional<Down> down = Optional.empty();

  /** Somebody used the key that was pressed last. */
  private boolean used;

  /** The key that is down is a command, also when it repeats itself elsewhere. */
  private boolean command;

  /**
   * @param field that takes what is typed now; empty for none
   */
  TypedKeys(Supplier<Optional<TextInputControl>> field) {
    this.field = field;
  }

  void listenOn(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, pressing);
    // Called last, where nobody used it.
    scene.addEventHandler(KeyEvent.KEY_PRESSED, unused);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
    scene.addEventFilter(KeyEvent.KEY_TYPED, typing);
    scene.addEventHandler(KeyEvent.KEY_TYPED, typed);
  }

  void leave(Scene scene) {
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressing);
    scene.removeEventHandler(KeyEvent.KEY_PRESSED, unused);
    scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    scene.removeEventFilter(KeyEvent.KEY_TYPED, typing);
    scene.removeEventHandler(KeyEvent.KEY_TYPED, typed);
  }

  private void pressing(KeyEvent event) {
    // A key that is held is pressed again and again: it is the command it was at first.
    if (down.filter(one -> one.code() == event.getCode()).isEmpty()) {
      command = false;
      down = Optional.of(new Down(event.getCode(), event.getTarget()));
    }
    used = true;
  }

  private void typing(KeyEvent event) {
    boolean elsewhere = down.filter(one -> one.at() != event.getTarget()).isPresent();
    command = elsewhere && (used || command);
    if (command && event.getTarget() instanceof TextInputControl) {
      event.consume();
    }
  }

  private void forget() {
    down = Optional.empty();
    command = false;
  }

  private void typed(KeyEvent event) {
    var target = event.getTarget();
    if (!used && !(target instanceof TextInputControl) && isLetter(event)) {
      field
          .get()
          .ifPresent(
              into -> {
                into.requestFocus();
                into.appendText(event.getCharacter());
                forget();
                event.consume();
              });
    }
  }

  /** Something a text begins with: no blank, no control character, no shortcut. */
  private static boolean isLetter(KeyEvent event) {
    var typed = event.getCharacter();
    return !event.isShortcutDown()
        && !event.isAltDown()
        && !event.isMetaDown()
        && !typed.isEmpty()
        && !Character.isWhitespace(typed.codePointAt(0))
        && !Character.isISOControl(typed.codePointAt(0));
  }
}
