package dev.pitwall.ui.kit.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.FxTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** What is written of keys in a table is what the keyboard must send, no more. */
@FxTest
class WrittenKeysTest {
  @Test
  void modifiersAreHeldExactlyAsWritten() {
    assertEquals(Set.of(KeyCode.N), pressed("Ctrl+Shift+N", "Ctrl", "Shift"));
    for (var held : new String[][] {{}, {"Ctrl"}, {"Shift"}, {"Ctrl", "Shift", "Alt"}}) {
      assertEquals(Set.of(), pressed("Ctrl+Shift+N", held), Arrays.toString(held));
    }
    assertEquals(Set.of(KeyCode.N), pressed("N"));
    assertEquals(Set.of(), pressed("N", "Ctrl"));
  }

  /** As JavaFX reports them under X11: a French 2 is Shift and a key without a code. */
  @Test
  void aSignThatNeedsShiftOnSomeKeyboardIsTakenByItsCharacter() {
    assertTrue(new WrittenKeys("Ctrl+2").matches(made("2", KeyCode.UNDEFINED, true, true)));
    assertTrue(new WrittenKeys("1 … 9").matches(made("2", KeyCode.UNDEFINED, false, true)));
    assertTrue(new WrittenKeys("/").matches(made("/", KeyCode.SLASH, false, true)));
    assertTrue(new WrittenKeys("/").matches(made("/", KeyCode.DIGIT7, false, true)));
    assertFalse(new WrittenKeys("/").matches(made("?", KeyCode.SLASH, false, true)));
    assertFalse(new WrittenKeys("2").matches(made("2", KeyCode.UNDEFINED, true, true)));
    assertFalse(new WrittenKeys("Ctrl+2").matches(made("@", KeyCode.DIGIT2, true, true)));
    assertFalse(new WrittenKeys("A").matches(made("A", KeyCode.A, false, true)));
  }

  private static KeyEvent made(String text, KeyCode code, boolean control, boolean shift) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, control, false, false);
  }

  @Test
  void arrowsShareTheModifiersOfTheFirst() {
    var arrows = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);
    assertEquals(arrows, pressed("Ctrl+Shift+← → ↑ ↓", "Ctrl", "Shift"));
    assertEquals(Set.of(), pressed("Ctrl+Shift+← → ↑ ↓"));
    assertEquals(arrows, pressed("← → ↑ ↓"));
  }

  @Test
  void eitherOfTwoKeysWillDo() {
    assertEquals(Set.of(KeyCode.SPACE, KeyCode.ENTER), pressed("Space Enter"));
    assertEquals(
        Set.of(KeyCode.DELETE, KeyCode.BACK_SPACE), pressed("Ctrl+Delete Ctrl+Backspace", "Ctrl"));
    assertEquals(Set.of(), pressed("Ctrl+Delete Ctrl+Backspace"));
  }

  @Test
  void aRangeTakesWhatIsBetweenFromBothBlocksOfDigits() {
    assertEquals(
        Set.of(
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.NUMPAD3,
            KeyCode.NUMPAD4,
            KeyCode.NUMPAD5),
        pressed("3 … 5"));
    assertEquals(26, pressed("A … Z").size());
    assertEquals(Set.of(KeyCode.DIGIT1, KeyCode.NUMPAD1), pressed("Ctrl+1", "Ctrl"));
  }

  @Test
  void aSignIsWhatWasTypedWhereverTheKeyboardHasIt() {
    var keys = new WrittenKeys("+ - 0 ?");
    for (var sign : new String[] {"+", "-", "0", "?"}) {
      assertTrue(keys.matches(typed(sign, true)), sign);
      assertTrue(keys.matches(typed(sign, false)), sign);
    }
    assertFalse(keys.matches(typed("=", true)));
    assertEquals(Set.of(KeyCode.DIGIT0, KeyCode.NUMPAD0), pressed("+ - 0 ?"));
    assertEquals(Set.of(KeyCode.SLASH), pressed("/"));
    assertTrue(new WrittenKeys("K").matches(typed("k", false)));
  }

  @Test
  void aKeyNobodyCouldPressIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new WrittenKeys("Ctrl+Foo"));
    assertThrows(IllegalArgumentException.class, () -> new WrittenKeys("Hyper+N"));
  }

  private static Set<KeyCode> pressed(String written, String... held) {
    var keys = new WrittenKeys(written);
    var matching = EnumSet.noneOf(KeyCode.class);
    for (var code : KeyCode.values()) {
      if (keys.matches(event(code, held))) {
        matching.add(code);
      }
    }
    return matching;
  }

  private static KeyEvent event(KeyCode code, String... held) {
    var modifiers = Set.of(held);
    return new KeyEvent(
        KeyEvent.KEY_PRESSED,
        "",
        "",
        code,
        modifiers.contains("Shift"),
        modifiers.contains("Ctrl"),
        modifiers.contains("Alt"),
        false);
  }

  private static KeyEvent typed(String character, boolean shift) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, shift, false, false, false);
  }
}
