package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the board asks before something is said: a reason, a second person, whether to close. */
final class Question {
  private final ReadOnlyObjectProperty<Optional<ServerId>> selected;
  private final BooleanProperty closing = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<ServerId>> asking =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Objection>> objection =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<ServerId> reasonFor = Optional.empty();
  private final BooleanProperty waiving = new SimpleBooleanProperty();
  private final BooleanProperty goingBack = new SimpleBooleanProperty();

  Question(ReadOnlyObjectProperty<Optional<ServerId>> selected) {
    this.selected = selected;
    selected.subscribe(_ -> otherSelected());
  }

  /** A question belongs to the selected server: with another one it goes. Its draft stays. */
  private void otherSelected() {
    accept();
    if (asking.get().isPresent() && !asking.get().equals(selected.get())) {
      asking.set(Optional.empty());
    }
    goingBack.set(false);
  }

  /** Nothing can be said any more. */
  void drop() {
    closing.set(false);
    goingBack.set(false);
    asking.set(Optional.empty());
  }

  /**
   * @return false when another server was selected meanwhile, and nothing is shown
   */
  boolean object(ServerId server, Objection newest) {
    boolean shown = selected.get().filter(server::equals).isPresent();
    if (shown) {
      objection.set(Optional.of(newest));
    }
    return shown;
  }

  void accept() {
    objection.set(Optional.empty());
  }

  /** Asks for the reason of an NG; words begun for another server are not carried over. */
  void ask(ServerId server) {
    ask(server, false);
  }

  /** Asks why a server goes without proof. */
  void askWaiver(ServerId server) {
    ask(server, true);
  }

  private void ask(ServerId server, boolean waiver) {
    if (reasonFor.filter(server::equals).isEmpty() || waiving.get() != waiver) {
      reason.set("");
    }
    reasonFor = Optional.of(server);
    waiving.set(waiver);
    accept();
    asking.set(Optional.of(server));
  }

  void stopAsking() {
    accept();
    asking.set(Optional.empty());
    reason.set("");
  }

  /**
   * One step back: the reason asked for, what stands against the selected row, the closing.
   *
   * @return false when nothing was asked
   */
  boolean back() {
    if (asking.get().isPresent()) {
      stopAsking();
    } else if (objection.get().isPresent()) {
      accept();
    } else if (goingBack.get()) {
      goingBack.set(false);
    } else if (closing.get()) {
      closing.set(false);
    } else {
      return false;
    }
    return true;
  }

  /** Whether the board asks if a round may be closed that is not all go. */
  BooleanProperty closing() {
    return closing;
  }

  /** Whether the way back to the last good state is shown, for a server that is NG. */
  BooleanProperty goingBack() {
    return goingBack;
  }

  /** The server whose NG is being given a reason. */
  ObjectProperty<Optional<ServerId>> asking() {
    return asking;
  }

  /** Whether the reason asked for is one to go without proof, and not of an NG. */
  BooleanProperty waiving() {
    return waiving;
  }

  StringProperty reason() {
    return reason;
  }

  /** What stands against the last thing said of the selected server. */
  ReadOnlyObjectProperty<Optional<Objection>> objection() {
    return objection.getReadOnlyProperty();
  }
}
