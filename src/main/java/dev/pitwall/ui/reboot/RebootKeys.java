package dev.pitwall.ui.reboot;

import dev.pitwall.domain.CallOutStep;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the board. Space and Enter speak once per press: a key held down repeats itself, and
 * must not say three steps. Letters are taken as typed, so that the x that opens the reason does
 * not end up in it.
 */
final class RebootKeys {
  private final RebootModel model;
  private final Calls calls;
  private final Arming arming;
  private final Projector projector;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

  RebootKeys(RebootModel model, Calls calls, Arming arming, Projector projector) {
    this.model = model;
    this.calls = calls;
    this.arming = arming;
    this.projector = projector;
  }

  void listenOn(Node board) {
    board.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    board.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
    board.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    board.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    projector.on().subscribe(_ -> held.clear());
  }

  private void pressed(KeyEvent event) {
    var code = event.getCode();
    boolean speaks = code == KeyCode.SPACE || code == KeyCode.ENTER;
    boolean again = speaks && !held.add(code);
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

  private void plain(KeyEvent event, boolean speaks, boolean again) {
    var code = event.getCode();
    if (speaks && !(event.getTarget() instanceof ButtonBase)) {
      event.consume();
      if (!again && arming.armed().get() && !model.closing().get()) {
        calls.next();
      }
    } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
      event.consume();
      model.move(code == KeyCode.UP ? -1 : 1);
    } else if (digit(code) > 0) {
      event.consume();
      model.select(digit(code));
    }
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
        || event.isAltDown()) {
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
