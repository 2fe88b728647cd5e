package dev.pitwall.ui.reboot;

import dev.pitwall.domain.CallOutStep;
import dev.pitwall.domain.Id.ServerId;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/**
 * Whether the one key may speak. When the next step of the selected server changes, by a teammate
 * or by oneself, the key rests for a moment: a finger already on its way meant the step before.
 * Choosing another server does not rest it.
 */
final class Arming {
  /** Longer than a double press and than a reaction; shorter than the next words take to say. */
  private static final Duration REST = Duration.millis(600);

  private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(true);
  private final PauseTransition rest = new PauseTransition(REST);
  private final RebootModel model;
  private Optional<ServerId> server = Optional.empty();
  private Optional<CallOutStep> step = Optional.empty();

  Arming(RebootModel model) {
    this.model = model;
    rest.setOnFinished(_ -> armed.set(true));
    model.selectedRow().subscribe(_ -> look());
    model.mode().subscribe(_ -> look());
  }

  private void look() {
    var serverNow = model.selected().get();
    var stepNow = model.mainStep();
    if (!serverNow.equals(server)) {
      rest.stop();
      armed.set(true);
    } else if (!stepNow.equals(step)) {
      armed.set(false);
      rest.playFromStart();
    }
    server = serverNow;
    step = stepNow;
  }

  ReadOnlyBooleanProperty armed() {
    return armed.getReadOnlyProperty();
  }
}
