package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The rows of the board, and the one that the keys speak of. */
final class BoardRows {
  private final ReadOnlyObjectWrapper<List<BoardRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<ServerId>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BoardRow>> selectedRow =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The server whose confirmation leads on to the next one. */
  private Optional<ServerId> leaving = Optional.empty();

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
    leaving.ifPresent(this::leaveConfirmed);
    showSelected();
  }

  /** The board goes on from this server as soon as it is seen to be confirmed. */
  void leave(ServerId server) {
    leaving = Optional.of(server);
    leaveConfirmed(server);
  }

  private void leaveConfirmed(ServerId server) {
    if (find(leaving).filter(BoardRow::confirmed).isPresent()) {
      leaving = Optional.empty();
      if (selected.get().filter(server::equals).isPresent()) {
        moveOn();
      }
    }
  }

  /** Selects the next server, from the selected one on, of which something is left to say. */
  void moveOn() {
    var all = rows.get();
    int from = find(selected.get()).map(all::indexOf).orElse(-1);
    movedOn = true;
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
  Optional<BoardRow.Said> said() {
    return find(selected.get()).flatMap(BoardRow::said);
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
