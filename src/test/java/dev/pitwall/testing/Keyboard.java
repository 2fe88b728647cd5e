package dev.pitwall.testing;

import java.util.Map;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A keyboard at a scene: each key goes down, types its letter and comes up, at whatever has the
 * focus by then.
 */
public final class Keyboard {
  private static final Map<String, KeyCode> NAMED =
      Map.ofEntries(
          Map.entry("Enter", KeyCode.ENTER),
          Map.entry("Space", KeyCode.SPACE),
          Map.entry("Tab", KeyCode.TAB),
          Map.entry("Esc", KeyCode.ESCAPE),
          Map.entry("Up", KeyCode.UP),
          Map.entry("Down", KeyCode.DOWN),
          Map.entry("Left", KeyCode.LEFT),
          Map.entry("Right", KeyCode.RIGHT),
          Map.entry("↑", KeyCode.UP),
          Map.entry("↓", KeyCode.DOWN),
          Map.entry("←", KeyCode.LEFT),
          Map.entry("→", KeyCode.RIGHT),
          Map.entry("F1", KeyCode.F1),
          Map.entry("F11", KeyCode.F11));

  private final Supplier<Scene> scene;

  public Keyboard(Supplier<Scene> scene) {
    this.scene = scene;
  }

  /** A key by its name, {@code Ctrl+Shift+F}, or else the words letter by letter. */
  public void type(String written) {
    var key = written;
    boolean control = key.startsWith("Ctrl+");
    key = control ? key.substring(5) : key;
    boolean alt = key.startsWith("Alt+");
    key = alt ? key.substring(4) : key;
    boolean shift = key.startsWith("Shift+");
    key = shift ? key.substring(6) : key;
    if (NAMED.containsKey(key)) {
      stroke(NAMED.get(key), key.equals("Space") ? " " : "", control, alt, shift);
    } else if (control || alt || shift) {
      stroke(code(key.charAt(0)), "", control, alt, shift);
    } else {
      written.codePoints().forEach(this::letter);
    }
  }

  private void letter(int point) {
    var letter = Character.toString(point);
    stroke(code((char) point), letter, false, false, Character.isUpperCase(point));
  }

  private static KeyCode code(char letter) {
    if (letter == ' ') {
      return KeyCode.SPACE;
    }
    boolean onEveryKeyboard = letter < 128 && Character.isLetterOrDigit(letter);
    return onEveryKeyboard
        ? KeyCode.getKeyCode(Character.toString(Character.toUpperCase(letter)))
        : KeyCode.UNDEFINED;
  }

  private void stroke(KeyCode code, String typed, boolean control, boolean alt, boolean shift) {
    fire(KeyEvent.KEY_PRESSED, code, "", control, alt, shift);
    if (!typed.isEmpty()) {
      fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed, control, alt, shift);
    }
    fire(KeyEvent.KEY_RELEASED, code, "", control, alt, shift);
  }

  private void fire(
      EventType<KeyEvent> type,
      KeyCode code,
      String typed,
      boolean control,
      boolean alt,
      boolean shift) {
    var now = scene.get();
    Node target = now.getFocusOwner() == null ? now.getRoot() : now.getFocusOwner();
    var character = type == KeyEvent.KEY_TYPED ? typed : KeyEvent.CHAR_UNDEFINED;
    target.fireEvent(new KeyEvent(type, character, typed, code, shift, control, alt, false));
  }
}
