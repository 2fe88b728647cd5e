package dev.pitwall.ui.kit.keys;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Of two Enters pressed by accident, or of one that is held, only the first counts: where the field
 * that it was pressed in is gone by then, the second would press whatever has the focus now.
 */
public final class DoubleEnterGuard {
  /** Longer than a double press; shorter than it takes to see what the first one did. */
  private static final Duration DOUBLE = Duration.millis(400);

  private final PauseTransition pause = new PauseTransition(DOUBLE);
  private Optional<TextInputControl> field = Optional.empty();

  private DoubleEnterGuard() {
    pause.setOnFinished(_ -> field = Optional.empty());
  }

  /** Watches a scene, once however often this is called. */
  public static void watch(Scene scene) {
    scene
        .getProperties()
        .computeIfAbsent(
            DoubleEnterGuard.class,
            _ -> {
              var guard = new DoubleEnterGuard();
              scene.addEventFilter(KeyEvent.KEY_PRESSED, guard::pressed);
              return guard;
            });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER) {
      field = Optional.empty();
    } else if (field.filter(first -> first != event.getTarget()).isPresent()) {
      event.consume();
      pause.playFromStart();
    } else {
      field =
          Optional.of(event.getTarget())
              .filter(TextInputControl.class::isInstance)
              .map(TextInputControl.class::cast);
      pause.playFromStart();
    }
  }
}
