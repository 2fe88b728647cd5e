package dev.pitwall.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the window. Those with Ctrl work while typing, but for undo in a field with text,
 * which is the field's.
 */
final class ShellKeys {
  private final Shell shell;

  ShellKeys(Shell shell) {
    this.shell = shell;
  }

  void listenOn(Node node) {
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::everywhere);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::unlessTaken);
    node.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void everywhere(KeyEvent event) {
    if (event.getCode() == KeyCode.F1) {
      event.consume();
      shell.showKeys();
    }
    if (!event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.Z && !Shell.typingText(event)) {
      event.consume();
      takeBack(event);
      return;
    }
    int digit = event.getCode().isDigitKey() ? event.getCode().getChar().charAt(0) - '0' : 0;
    if (digit >= 1 && digit <= 8) {
      event.consume();
      shell.go(digit);
    } else if (event.isShiftDown() && event.getCode() == KeyCode.L) {
      event.consume();
      shell.otherTheme();
    } else if (event.isShiftDown() && event.getCode() == KeyCode.J) {
      event.consume();
      shell.otherLanguage();
    } else if (!event.isShiftDown() && event.getCode() == KeyCode.W) {
      event.consume();
      shell.closeDay();
    }
  }

  private void unlessTaken(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      shell.back();
    }
  }

  private void takeBack(KeyEvent event) {
    if (event.isShiftDown()) {
      shell.redo();
    } else {
      shell.undo();
    }
  }

  private void typed(KeyEvent event) {
    if (event.getCharacter().equals("?") && !Shell.typing(event)) {
      event.consume();
      shell.showKeys();
    }
  }
}
