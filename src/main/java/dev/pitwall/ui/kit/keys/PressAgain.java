package dev.pitwall.ui.kit.keys;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/**
 * A question that is answered by pressing the same key or button again. A key held down repeats
 * itself, and a double press is a habit: neither is an answer, so a press counts only after a rest
 * without any.
 */
public final class PressAgain {
  /** Longer than the systems wait before they repeat a key, as they are set up at first. */
  private static final Duration REST = Duration.millis(700);

  private final PauseTransition rest = new PauseTransition(REST);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private boolean asked;

  public PressAgain() {
    rest.setOnFinished(_ -> ready.set(true));
  }

  /** The first press asks; false until one that answers. */
  public boolean press() {
    if (ready.get()) {
      forget();
      return true;
    }
    asked = true;
    rest.playFromStart();
    return false;
  }

  public boolean asked() {
    return asked;
  }

  /** Whether the next press is the answer. */
  public ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  /** The question is gone: the next press asks anew. */
  public void forget() {
    rest.stop();
    asked = false;
    ready.set(false);
  }
}
