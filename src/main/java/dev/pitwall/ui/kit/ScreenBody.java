package dev.pitwall.ui.kit;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;

/** What the region of a {@link ModelScreen} does besides showing its model. */
public interface ScreenBody {
  /** It comes into view: start what ticks, give the focus to what is used first. */
  void attach();

  /** It goes out of view: stop what ticks. Drafts and selections stay. */
  default void detach() {}

  /** The model shows a newer day. */
  default void shown() {}

  /** Where its forms open; they follow the day. */
  default Optional<SheetHost> sheets() {
    return Optional.empty();
  }

  /**
   * Esc was pressed: close what is open.
   *
   * @return false when there was nothing to close
   */
  boolean back();

  /** Chooses a thing and brings it into sight; see {@link Screen#reveal}. */
  default void reveal(Id thing) {}

  /** The command line did something; see {@link Screen#done}. */
  default void done(Outcome.Done done) {}

  /** The field that takes what no control uses; see {@link Screen#typesInto}. */
  default Optional<TextInputControl> typesInto() {
    return Optional.empty();
  }

  /** The keys it listens for. */
  List<KeyHint> keys();
}
