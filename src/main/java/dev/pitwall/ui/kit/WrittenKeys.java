package dev.pitwall.ui.kit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys as people read them, and whether an event is one of them: {@code Ctrl+Shift+N}, {@code Space
 * Enter} (either), {@code Shift+← →} (arrows share what is held), {@code 1 … 9} (any between, of
 * either block of digits). Ctrl is Command on a Mac.
 */
final class WrittenKeys {
  private static final Map<String, KeyCode> NAMED =
      Map.ofEntries(
          Map.entry("←", KeyCode.LEFT),
          Map.entry("→", KeyCode.RIGHT),
          Map.entry("↑", KeyCode.UP),
          Map.entry("↓", KeyCode.DOWN),
          Map.entry("Esc", KeyCode.ESCAPE),
          Map.entry("Enter", KeyCode.ENTER),
          Map.entry("Space", KeyCode.SPACE),
          Map.entry("Tab", KeyCode.TAB),
          Map.entry("Delete", KeyCode.DELETE),
          Map.entry("Backspace", KeyCode.BACK_SPACE),
          Map.entry("Home", KeyCode.HOME),
          Map.entry("PgUp", KeyCode.PAGE_UP),
          Map.entry("PgDn", KeyCode.PAGE_DOWN),
          Map.entry("/", KeyCode.SLASH));

  private enum Held {
    CTRL("Ctrl+"),
    ALT("Alt+"),
    SHIFT("Shift+");

    private final String written;

    Held(String written) {
      this.written = written;
    }
  }

  /**
   * @param code empty for a character that has no key of its own on every keyboard: {@code ?}
   */
  private record Stroke(Set<Held> held, String key, Optional<KeyCode> code) {
    boolean isArrow() {
      return code.filter(KeyCode::isArrowKey).isPresent();
    }

    boolean matches(KeyEvent event) {
      if (event.isAltDown() != held.contains(Held.ALT)
          || event.isShortcutDown() != held.contains(Held.CTRL)) {
        return false;
      }
      if (event.getEventType() == KeyEvent.KEY_TYPED) {
        return event.getCharacter().equalsIgnoreCase(key);
      }
      return event.isShiftDown() == held.contains(Held.SHIFT)
          && code.filter(one -> one == event.getCode() || isDigit(event.getCode())).isPresent();
    }

    private boolean isDigit(KeyCode pressed) {
      return pressed.isDigitKey() && pressed.getName().equals("Numpad " + key);
    }
  }

  private final List<Stroke> strokes = new ArrayList<>();

  /**
   * @throws IllegalArgumentException for keys nobody could press
   */
  WrittenKeys(String written) {
    boolean range = false;
    for (var token : written.strip().split("\\s+")) {
      if (token.equals("…")) {
        range = true;
      } else {
        var stroke = read(token);
        if (range) {
          between(strokes.getLast(), stroke);
        }
        strokes.add(stroke);
        range = false;
      }
    }
  }

  private Stroke read(String token) {
    var held = EnumSet.noneOf(Held.class);
    var key = token;
    for (var one : Held.values()) {
      if (key.startsWith(one.written)) {
        held.add(one);
        key = key.substring(one.written.length());
      }
    }
    var stroke = new Stroke(held, key, code(key));
    boolean shares =
        held.isEmpty() && stroke.isArrow() && !strokes.isEmpty() && strokes.getLast().isArrow();
    return shares ? new Stroke(strokes.getLast().held(), key, stroke.code()) : stroke;
  }

  private static Optional<KeyCode> code(String key) {
    var code = Optional.ofNullable(NAMED.get(key)).or(() -> byName(key));
    if (code.isEmpty() && key.length() != 1) {
      throw new IllegalArgumentException("No such key: " + key);
    }
    return code;
  }

  private static Optional<KeyCode> byName(String key) {
    return Optional.ofNullable(KeyCode.getKeyCode(key));
  }

  private void between(Stroke first, Stroke last) {
    for (char one = (char) (first.key().charAt(0) + 1); one < last.key().charAt(0); one++) {
      var key = Character.toString(one);
      strokes.add(new Stroke(first.held(), key, code(key)));
    }
  }

  /** Whether a key that was pressed, or a character that was typed, is one of these. */
  boolean matches(KeyEvent event) {
    return strokes.stream().anyMatch(stroke -> stroke.matches(event));
  }

  /** Whether an event of theirs could be meant for a field in which somebody types. */
  boolean plain() {
    return strokes.stream()
        .anyMatch(
            stroke ->
                !stroke.held().contains(Held.CTRL)
                    && stroke.code().filter(KeyCode::isFunctionKey).isEmpty());
  }
}
