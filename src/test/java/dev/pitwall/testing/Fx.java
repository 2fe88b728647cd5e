package dev.pitwall.testing;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What a test body on the JavaFX thread needs. */
public final class Fx {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private Fx() {}

  /** Lets the toolkit go on until {@code predicate} holds, asking at each pulse. */
  public static void waitFor(String what, BooleanSupplier predicate) {
    if (predicate.getAsBoolean()) {
      return;
    }
    var key = new Object();
    long until = System.nanoTime() + PATIENCE_NANOS;
    var timer =
        new AnimationTimer() {
          private boolean over;

          @Override
          public void handle(long now) {
            if (!over && (predicate.getAsBoolean() || System.nanoTime() > until)) {
              over = true;
              stop();
              Platform.runLater(() -> Platform.exitNestedEventLoop(key, null));
            }
          }
        };
    timer.start();
    Platform.enterNestedEventLoop(key);
    if (!predicate.getAsBoolean()) {
      throw new AssertionError("Waited in vain: " + what);
    }
  }

  /** Lets one pulse pass, so that what was scheduled for the next one has happened. */
  public static void pulse() {
    var pulses = new int[1];
    waitFor("a pulse", () -> pulses[0]++ > 1);
  }

  /** Types a key at the focus owner, as a keyboard would. */
  public static void press(Scene scene, KeyCode code, boolean control, boolean shift) {
    var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    target.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
  }

  /**
   * @throws AssertionError when there is none
   */
  public static <N extends Node> N find(Parent root, String id, Class<N> type) {
    var node = root.lookup("#" + id);
    if (node == null) {
      throw new AssertionError("No node #" + id);
    }
    return type.cast(node);
  }
}
