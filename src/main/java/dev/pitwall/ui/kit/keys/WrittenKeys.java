package dev.pitwall.ui.kit.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys as people read them, and whether an event is one of them: {@code Ctrl+Shift+N}, {@code Space
 * Enter} (either), {@code Shift+← →} (arrows share the modifiers), {@code 1 … 9} (any between, of
 * either block of digits). Ctrl is Command on a Mac.
 */
final class WrittenKeys {
  /** Keys written with another sign than their name in {@link KeyCombination#valueOf}. */
  private static final Map<String, String> NAMES =
      Map.of(
          "←",
          "Left",
          "→",
          "Right",
          "↑",
          "Up",
          "↓",
          "Down",
          "/",
          "Slash",
          "PgUp",
          "Page Up",
          "PgDn",
          "Page Down");

  /**
   * @param code empty for a character that has no key of its own on every keyboard: {@code ?}
   */
  private record Stroke(String modifiers, String key, Optional<KeyCodeCombination> code) {
    static Stroke of(String modifiers, String key) {
      var name = NAMES.get(key);
      if (name == null) {
        boolean sign = key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
        name = sign ? "'" + key + "'" : key;
      }
      var combination = KeyCombination.valueOf(modifiers.replace("Ctrl", "Shortcut") + name);
      if (combination instanceof KeyCodeCombination code) {
        return new Stroke(modifiers, key, Optional.of(code));
      }
      if (key.length() != 1) {
        throw new IllegalArgumentException("No such key: " + key);
      }
      return new Stroke(modifiers, key, Optional.empty());
    }

    boolean isArrow() {
      return code.map(KeyCodeCombination::getCode).filter(KeyCode::isArrowKey).isPresent();
    }

    boolean isFunctionKey() {
      return code.map(KeyCodeCombination::getCode).filter(KeyCode::isFunctionKey).isPresent();
    }

    boolean isShortcut() {
      return modifiers.contains("Ctrl+");
    }

    /** Shift is part of the character that was typed. */
    boolean matches(KeyEvent event) {
      return event.getEventType() == KeyEvent.KEY_TYPED
          ? isMadeBy(event, event.getCharacter())
          : code.filter(
                  one -> one.match(event) || (isSign(one) && isMadeBy(event, event.getText())))
              .isPresent();
    }

    /**
     * Whether it may need Shift, or have no key code: the digits of a French keyboard, {@code /} of
     * a German one.
     */
    private boolean isSign(KeyCodeCombination one) {
      return one.getShift() == KeyCombination.ModifierValue.UP
          && key.length() == 1
          && !Character.isLetter(key.charAt(0));
    }

    private boolean isMadeBy(KeyEvent event, String character) {
      return character.equalsIgnoreCase(key)
          && event.isShortcutDown() == isShortcut()
          && event.isAltDown() == modifiers.contains("Alt+");
    }
  }

  private final List<Stroke> strokes = new ArrayList<>();

  /**
   * @throws IllegalArgumentException for keys nobody could press
   */
  WrittenKeys(String written) {
    var tokens = written.strip().split("\\s+");
    for (int index = 0; index < tokens.length; index++) {
      if (tokens[index].equals("…")) {
        var first = tokens[index - 1];
        var modifiers = first.substring(0, keyFrom(first));
        char last = tokens[index + 1].charAt(keyFrom(tokens[index + 1]));
        for (char one = (char) (first.charAt(keyFrom(first)) + 1); one < last; one++) {
          add(modifiers, Character.toString(one));
        }
      } else {
        int key = keyFrom(tokens[index]);
        add(tokens[index].substring(0, key), tokens[index].substring(key));
      }
    }
  }

  /** Where the key begins behind its modifiers; a + at the end is the key. */
  private static int keyFrom(String token) {
    return token.lastIndexOf('+', token.length() - 2) + 1;
  }

  private void add(String modifiers, String key) {
    var stroke = Stroke.of(modifiers, key);
    boolean shares = stroke.isArrow() && !strokes.isEmpty() && strokes.getLast().isArrow();
    strokes.add(
        shares && modifiers.isEmpty() ? Stroke.of(strokes.getLast().modifiers(), key) : stroke);
    if (stroke.code().filter(code -> code.getCode().isDigitKey()).isPresent()) {
      strokes.add(Stroke.of(modifiers, "Numpad " + key));
    }
  }

  /** Whether a key that was pressed, or a character that was typed, is one of these. */
  boolean matches(KeyEvent event) {
    return strokes.stream().anyMatch(stroke -> stroke.matches(event));
  }

  /** Whether an event of theirs could be meant for a field in which somebody types. */
  boolean plain() {
    return strokes.stream().anyMatch(stroke -> !stroke.isShortcut() && !stroke.isFunctionKey());
  }
}
