package dev.pitwall.ui.kit;

import dev.pitwall.core.Outcome;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/**
 * One screen of the window. Made on its first visit, then kept; all calls come on the JavaFX
 * thread.
 */
public interface Screen {
  /** The same region each time. */
  Region view();

  /** The day as it is now. Only called while the screen is attached, and at once on attaching. */
  void show(Snapshot snapshot);

  /** The screen comes into view: start what ticks, give the focus to what is used first. */
  default void attach() {}

  /** The screen goes out of view: stop what ticks. Drafts and selections stay. */
  default void detach() {}

  /**
   * Esc was pressed: close what is open (a sheet, a search, a selection).
   *
   * @return false when there was nothing to close
   */
  default boolean back() {
    return false;
  }

  /**
   * Somebody was led here to see one thing: chooses it and brings it into sight. Called after
   * {@link #attach}; nothing happens when the screen shows no such thing, or it is gone.
   */
  default void reveal(Id thing) {}

  /** The command line did something, on this screen or on another one: a list may look at it. */
  default void done(Outcome.Done done) {}

  /** Somebody was led here to see the day as it was at a moment. Called after {@link #attach}. */
  default void lookAt(Instant moment) {}

  /**
   * The field that takes what is typed while a control has the focus that does not use the key.
   * Empty where there is none, or where letters are commands.
   */
  default Optional<TextInputControl> typesInto() {
    return Optional.empty();
  }

  /** What is edited here now, in a sheet; see {@link ThingName}. */
  default ObservableValue<Optional<Id>> edited() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  /** The keys of this screen, for the key sheet. The screen itself listens for them on its view. */
  default List<KeyHint> keys() {
    return List.of();
  }
}
