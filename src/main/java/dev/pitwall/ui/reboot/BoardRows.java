package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.rules.RebootProof;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The rows of the board, and the one that the keys speak of. */
final class BoardRows {
  private final ReadOnlyObjectWrapper<List<BoardRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<ServerId>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BoardRow>> selectedRow =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Whether each step leads on to the next one, whichever server's it is. */
  private final BooleanProperty inOrder = new SimpleBooleanProperty();

  /** What leads on to the next server once the board shows it. */
  private Optional<Leaving> leaving = Optional.empty();

  private record Leaving(ServerId server, CallOutStep step) {}

  private boolean movedOn;

  BoardRows() {
    selected.subscribe(_ -> showSelected());
  }

  /** The rows as they are now; {@link #settle} follows once all that belongs to them is known. */
  void show(List<BoardRow> newest) {
    rows.set(newest);
  }

  /** Selects the first row where the selected one is gone. */
  void settle() {
    if (find(selected.get()).isEmpty()) {
      selected.set(rows.get().stream().findFirst().map(BoardRow::id));
    }
    leaving.ifPresent(this::leaveOnceSaid);
    if (inOrder.get()) {
      goToThatCameBack();
    }
    showSelected();
  }

  /** The board goes on from this server as soon as this step of it is seen to be said. */
  void leave(ServerId server, CallOutStep step) {
    if (step == CallOutStep.OK || inOrder.get()) {
      leaving = Optional.of(new Leaving(server, step));
      leaveOnceSaid(leaving.get());
    }
  }

  private void leaveOnceSaid(Leaving one) {
    if (find(Optional.of(one.server()))
        .flatMap(BoardRow::callOut)
        .filter(callOut -> callOut.step() == one.step())
        .isPresent()) {
      leaving = Optional.empty();
      if (selected.get().filter(one.server()::equals).isPresent()) {
        moveOn();
      }
    }
  }

  /** While the one that was waited for is still away, and another has come back. */
  private void goToThatCameBack() {
    if (find(selected.get()).filter(row -> rank(row) == AWAY).isPresent()
        && rows.get().stream().anyMatch(row -> rank(row) < AWAY)) {
      moveOn();
    }
  }

  private static final int AWAY = 3;
  private static final int NOTHING = 4;

  /** In order: first reboot all, then call up what came back, confirm, and wait for the others. */
  private static int rank(BoardRow row) {
    var step = row.next().main();
    if (step.isEmpty()) {
      return NOTHING;
    }
    return switch (step.get()) {
      case REBOOTING -> 0;
      case UP -> row.proving().proof() instanceof RebootProof.Proved ? 1 : AWAY;
      case OK, NG -> 2;
    };
  }

  /** Selects the next server, from the selected one on, of which something is left to say. */
  void moveOn() {
    var all = rows.get();
    int from = find(selected.get()).map(all::indexOf).orElse(-1);
    movedOn = true;
    if (inOrder.get()) {
      all.stream()
          .filter(row -> rank(row) != NOTHING)
          .min(Comparator.comparingInt(BoardRows::rank))
          .ifPresent(row -> selected.set(Optional.of(row.id())));
      movedOn = false;
      return;
    }
    IntStream.rangeClosed(1, all.size())
        .mapToObj(step -> all.get((from + step) % all.size()))
        .filter(row -> row.next().main().isPresent())
        .findFirst()
        .ifPresent(row -> selected.set(Optional.of(row.id())));
    movedOn = false;
  }

  /** Whether the selection that changes just now was made by the board itself. */
  boolean movedOn() {
    return movedOn;
  }

  private void showSelected() {
    selectedRow.set(find(selected.get()));
  }

  private Optional<BoardRow> find(Optional<ServerId> server) {
    return rows.get().stream().filter(row -> server.equals(Optional.of(row.id()))).findFirst();
  }

  /** The newest thing said of the selected server. */
  Optional<BoardRow.Called> callOut() {
    return find(selected.get()).flatMap(BoardRow::callOut);
  }

  /** Selects the row {@code by} further down; stops at the ends. */
  void move(int by) {
    if (!rows.get().isEmpty()) {
      int from = find(selected.get()).map(rows.get()::indexOf).orElse(-1);
      int to = Math.clamp(from + by, 0, rows.get().size() - 1);
      selected.set(Optional.of(rows.get().get(to).id()));
    }
  }

  /** Selects the row of this digit, if there is one. */
  void select(int number) {
    rows.get().stream()
        .filter(row -> row.number() == number)
        .findFirst()
        .ifPresent(row -> selected.set(Optional.of(row.id())));
  }

  /** What is not confirmed, or not proved: named when the round is closed early. */
  List<BoardRow> notGoing() {
    return rows.get().stream().filter(row -> !row.goes()).toList();
  }

  /** Begins or ends the pass through all servers, one key a step. */
  void toggleOrder() {
    inOrder.set(!inOrder.get());
    if (inOrder.get()) {
      moveOn();
    }
  }

  ReadOnlyBooleanProperty inOrder() {
    return inOrder;
  }

  ReadOnlyObjectProperty<List<BoardRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<Optional<ServerId>> selected() {
    return selected;
  }

  ReadOnlyObjectProperty<Optional<BoardRow>> selectedRow() {
    return selectedRow.getReadOnlyProperty();
  }
}
