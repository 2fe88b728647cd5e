package dev.pitwall.ui.reboot;

import dev.pitwall.domain.CallOutStep;
import java.util.EnumSet;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the board, wherever in its window the focus is: only what is typed into a field stays
 * there. Space and Enter speak once per press: a key held down repeats itself, and must not say
 * three steps. Letters are taken as typed, so that the x that opens the reason does not end up in
 * it.
 */
final class RebootKeys {
  private final RebootModel model;
  private final Calls calls;
  private final Arming arming;
  private final Projector projector;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final EventHandler<KeyEvent> released = event -> held.remove(event.getCode());
  private final EventHandler<KeyEvent> typed = this::typed;
  private final EventHandler<KeyEvent> escape = this::escape;
  private Node board;

  RebootKeys(RebootModel model, Calls calls, Arming arming, Projector projector) {
    this.model = model;
    this.calls = calls;
    this.arming = arming;
    this.projector = projector;
  }

  /** Listens in the scene that shows the board: the window's, the projector's, or none. */
  void listenFor(Node whole) {
    board = whole;
    whole.sceneProperty().subscribe(this::moved);
    listen(whole.getScene());
  }

  private void moved(Scene before, Scene now) {
    held.clear();
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
      before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
      before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
      before.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
    listen(now);
  }

  private void listen(Scene scene) {
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
      scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
      scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
      scene.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
  }

  private void pressed(KeyEvent event) {
    var code = event.getCode();
    boolean speaks = code == KeyCode.SPACE || code == KeyCode.ENTER;
    boolean again = speaks && !held.add(code);
    if (covered()) {
      return;
    }
    if (code == KeyCode.F11) {
      event.consume();
      projector.toggle();
    } else if (!(event.getTarget() instanceof TextInputControl)) {
      if (code == KeyCode.Z && event.isShortcutDown() && !event.isShiftDown()) {
        event.consume();
        calls.undo();
      } else if (!event.isShortcutDown() && !event.isAltDown()) {
        plain(event, speaks, again);
      }
    } else if (again && code == KeyCode.ENTER) {
      event.consume();
    }
  }

  /** The window's key sheet lies over the board. */
  private boolean covered() {
    var sheet = board.getScene().lookup(".key-sheet-ground");
    return sheet != null && sheet.isVisible();
  }

  private void plain(KeyEvent event, boolean speaks, boolean again) {
    var code = event.getCode();
    if (speaks && !presses(event)) {
      event.consume();
      speak(code, again);
    } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
      event.consume();
      model.move(code == KeyCode.UP ? -1 : 1);
    } else if (digit(code) > 0) {
      event.consume();
      model.select(digit(code));
    }
  }

  private void speak(KeyCode code, boolean again) {
    if (again || model.closing().get()) {
      return;
    }
    if (model.mode().get() == RebootModel.Mode.EMPTY) {
      if (code == KeyCode.ENTER) {
        calls.open();
      }
    } else if (arming.armed().get()) {
      calls.next();
    }
  }

  /**
   * Whether the key presses the button that has the focus. A button of the board does; one beside
   * it only when somebody walked there by Tab and sees it, and never one of a notice, which comes
   * and goes by itself and could undo what was just said.
   */
  private boolean presses(KeyEvent event) {
    if (!(event.getTarget() instanceof ButtonBase button)) {
      return false;
    }
    for (Node one = button; one != null; one = one.getParent()) {
      if (one == board) {
        return true;
      }
      if (one.getStyleClass().contains("notice-strip")) {
        return false;
      }
    }
    return button.isFocusVisible();
  }

  /** 0 for what is no digit from 1 to 9. */
  private static int digit(KeyCode code) {
    if (!code.isDigitKey()) {
      return 0;
    }
    int base = code.isKeypadKey() ? KeyCode.NUMPAD0.ordinal() : KeyCode.DIGIT0.ordinal();
    return code.ordinal() - base;
  }

  private void typed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl
        || event.isShortcutDown()
        || event.isAltDown()
        || covered()) {
      return;
    }
    switch (event.getCharacter()) {
      case "x", "X" -> calls.say(CallOutStep.NG);
      case "o", "O" -> sayBeside(CallOutStep.OK);
      case "r", "R" -> sayBeside(CallOutStep.REBOOTING);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The letters are for what the one key does not say; two keys for one step confuse. */
  private void sayBeside(CallOutStep step) {
    if (arming.armed().get() && model.mainStep().filter(main -> main == step).isEmpty()) {
      calls.say(step);
    }
  }

  /** In the window Esc comes through the shell; on the projector there is none. */
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && projector.on().get()) {
      event.consume();
      if (!model.back()) {
        projector.leave();
      }
    }
  }
}
