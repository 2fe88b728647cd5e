package dev.pitwall.ui.kit.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * The keys of one place: each is written once, with its words and with what it does. The key sheet
 * shows this table and the place listens to it, so the key sheet and the handlers cannot disagree.
 */
public final class KeyTable {
  private record Line(
      KeyHint hint, WrittenKeys keys, boolean whileTyping, Predicate<KeyEvent> action) {
    boolean takes(KeyEvent event) {
      return keys.matches(event)
          && (whileTyping || !(event.getTarget() instanceof TextInputControl))
          && action.test(event);
    }
  }

  private final List<Line> lines = new ArrayList<>();

  /**
   * A key that acts. Without Ctrl it is left to a field in which somebody types.
   *
   * @param keys as {@link WrittenKeys} reads them
   */
  public KeyTable on(String keys, String textKey, Runnable action) {
    return when(
        keys,
        textKey,
        _ -> {
          action.run();
          return true;
        });
  }

  /**
   * A key that acts now and then.
   *
   * @param action false when it did nothing, and the key is somebody else's
   */
  public KeyTable when(String keys, String textKey, Predicate<KeyEvent> action) {
    var read = new WrittenKeys(keys);
    return add(new Line(new KeyHint(keys, textKey), read, !read.plain(), action));
  }

  /** A key that acts in a field, though it has no Ctrl: Enter. */
  public KeyTable inField(String keys, String textKey, Runnable action) {
    return whenInField(
        keys,
        textKey,
        _ -> {
          action.run();
          return true;
        });
  }

  /**
   * A key that acts now and then, in a field as well: Esc.
   *
   * @param action false when it did nothing, and the key is somebody else's
   */
  public KeyTable whenInField(String keys, String textKey, Predicate<KeyEvent> action) {
    return add(new Line(new KeyHint(keys, textKey), new WrittenKeys(keys), true, action));
  }

  /** A key that a control of the toolkit handles itself; listed, not listened to. */
  public KeyTable lists(String keys, String textKey) {
    return add(new Line(new KeyHint(keys, textKey), new WrittenKeys(keys), true, _ -> false));
  }

  private KeyTable add(Line line) {
    lines.add(line);
    return this;
  }

  /** Does what the key is for and consumes it; leaves a key that is not in the table alone. */
  public void take(KeyEvent event) {
    if (!event.isConsumed() && lines.stream().anyMatch(line -> line.takes(event))) {
      event.consume();
    }
  }

  /** Listens to keys pressed at the node or in it. */
  public KeyTable listenOn(Node node) {
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::take);
    return this;
  }

  /** Listens to characters typed, wherever a keyboard has them; for keys without Ctrl. */
  public KeyTable listenTyped(Node node) {
    node.addEventHandler(KeyEvent.KEY_TYPED, this::take);
    return this;
  }

  public List<KeyHint> hints() {
    return lines.stream().map(Line::hint).toList();
  }

  /** The tables of a screen as one list, in the order of the sheet. */
  public static List<KeyHint> hints(KeyTable... tables) {
    return Stream.of(tables).flatMap(table -> table.hints().stream()).toList();
  }
}
