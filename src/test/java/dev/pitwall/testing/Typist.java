package dev.pitwall.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Types at whatever has the focus, as fast as nobody does: 5 ms a key. */
public final class Typist {
  private static final long MILLIS_A_KEY = 5;

  /**
   * A letter, or a key with what is held: {@code {Ctrl+Shift+K}}, {@code {Enter}}, {@code {Up}}.
   */
  private static final Pattern KEY = Pattern.compile("\\{([^}]+)}|[^{]");

  private record Key(KeyCode code, String letter, boolean control, boolean shift) {}

  private final Scene scene;

  public Typist(Scene scene) {
    this.scene = scene;
  }

  /** Types a text; returns when the last key was pressed, whatever came of it. */
  public void type(String text) {
    var keys = keys(text);
    var typed = new AtomicInteger();
    var clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    try {
      for (int i = 0; i < keys.size(); i++) {
        var key = keys.get(i);
        Runnable press = () -> press(key, typed);
        var unused =
            clock.schedule(() -> Platform.runLater(press), i * MILLIS_A_KEY, TimeUnit.MILLISECONDS);
      }
      Fx.waitFor("the last key", () -> typed.get() == keys.size());
    } finally {
      clock.shutdownNow();
    }
  }

  private void press(Key key, AtomicInteger typed) {
    try {
      fire(KeyEvent.KEY_PRESSED, key);
      if (!key.letter().isEmpty() && !key.control()) {
        fire(KeyEvent.KEY_TYPED, key);
      }
      fire(KeyEvent.KEY_RELEASED, key);
    } finally {
      typed.incrementAndGet();
    }
  }

  private void fire(javafx.event.EventType<KeyEvent> type, Key key) {
    EventTarget target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    boolean typed = type == KeyEvent.KEY_TYPED;
    javafx.event.Event.fireEvent(
        target,
        new KeyEvent(
            type,
            typed ? key.letter() : "",
            "",
            typed ? KeyCode.UNDEFINED : key.code(),
            key.shift(),
            key.control(),
            false,
            false));
  }

  private static List<Key> keys(String text) {
    var keys = new ArrayList<Key>();
    var match = KEY.matcher(text);
    while (match.find()) {
      keys.add(match.group(1) == null ? letter(match.group()) : named(match.group(1)));
    }
    return keys;
  }

  private static Key letter(String letter) {
    if (letter.equals(" ")) {
      return new Key(KeyCode.SPACE, letter, false, false);
    }
    if (letter.equals("/")) {
      return new Key(KeyCode.SLASH, letter, false, false);
    }
    var code = KeyCode.getKeyCode(letter.toUpperCase(java.util.Locale.ROOT));
    return new Key(code == null ? KeyCode.UNDEFINED : code, letter, false, false);
  }

  private static Key named(String name) {
    boolean control = name.contains("Ctrl+");
    boolean shift = name.contains("Shift+");
    var plain = name.substring(name.lastIndexOf('+') + 1);
    return new Key(KeyCode.getKeyCode(plain), "", control, shift);
  }
}
