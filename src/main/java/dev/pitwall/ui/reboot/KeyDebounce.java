package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOutStep;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Duration;

/**
 * Whether the one key may speak. When the next step of the selected server changes, by a teammate
 * or by oneself, the key rests for a moment: a finger already on its way meant the step before.
 * Choosing another server does not rest it; a board that goes on to the next one by itself does.
 */
final class KeyDebounce {
  /** Longer than a double press and than a reaction; shorter than the next words take to say. */
  private static final int REST_TENTHS = 4;

  private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyIntegerWrapper tenthsLeft = new ReadOnlyIntegerWrapper();
  private final Timeline rest = new Timeline();
  private final RebootModel model;
  private Optional<ServerId> server = Optional.empty();
  private Optional<CallOutStep> step = Optional.empty();

  /** Whether it rests because the board went on by itself. */
  private boolean movedOn;

  KeyDebounce(RebootModel model) {
    this.model = model;
    rest.getKeyFrames()
        .add(new KeyFrame(Duration.millis(100), _ -> tenthsLeft.set(tenthsLeft.get() - 1)));
    rest.setCycleCount(REST_TENTHS);
    armed.bind(tenthsLeft.lessThanOrEqualTo(0));
    model.board().selectedRow().subscribe(_ -> look());
    model.mode().subscribe(_ -> look());
  }

  /** A row was chosen by hand: what the board did by itself surprises nobody any more. */
  void chosen() {
    if (movedOn) {
      rest.stop();
      tenthsLeft.set(0);
    }
  }

  private void look() {
    var serverNow = model.board().selected().get();
    var stepNow = model.mainStep();
    if (!serverNow.equals(server) && !model.board().movedOn()) {
      rest.stop();
      tenthsLeft.set(0);
    } else if (!serverNow.equals(server) || !stepNow.equals(step)) {
      movedOn = !serverNow.equals(server);
      tenthsLeft.set(REST_TENTHS);
      rest.playFromStart();
    }
    server = serverNow;
    step = stepNow;
  }

  /** How much longer the key rests, in tenths of a second; 0 while it is armed. */
  ReadOnlyIntegerProperty tenthsLeft() {
    return tenthsLeft.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty armed() {
    return armed.getReadOnlyProperty();
  }
}
