package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do on a card that has the focus. */
final class CardKeys {
  private final TasksModel model;
  private final TaskDesk desk;
  private final Consumer<TaskId> focus;
  private final Runnable nobody;
  private final KeyTable table = new KeyTable();

  /** The card at which the key was pressed. */
  private Optional<TaskId> at = Optional.empty();

  private Optional<TaskId> ended = Optional.empty();

  /**
   * @param why asks for the reason, then ends the card
   * @param nobody is called when a card was to be taken on and nobody was chosen to act here
   */
  CardKeys(
      TasksModel model,
      TaskDesk desk,
      Consumer<TaskId> focus,
      Consumer<TaskId> open,
      Consumer<TaskId> assign,
      BiConsumer<TaskId, TaskColumn> why,
      Runnable nobody) {
    this.model = model;
    this.desk = desk;
    this.focus = focus;
    this.nobody = nobody;
    table
        .when("Enter Space", "tasks.key.open", card((_, id) -> open.accept(id)))
        .when("← → ↑ ↓", "tasks.key.walk", card(this::walk))
        .when("Shift+← → ↑ ↓", "tasks.key.move", card(this::move))
        .when("Ctrl+← → ↑ ↓", "tasks.key.move", card(this::move))
        .when("M", "tasks.key.mine", card((_, id) -> takeOn(id)))
        .when("A", "tasks.key.assign", card((_, id) -> assign.accept(id)))
        .when("K", "tasks.key.keep", card((_, id) -> end(id, TaskColumn.KEPT)))
        .when("R", "tasks.key.revert", card((_, id) -> end(id, TaskColumn.REVERTED)))
        .when("D", "tasks.key.drop", card((_, id) -> end(id, TaskColumn.DROPPED)))
        .when("Shift+K", "tasks.end.KEPT", card((_, id) -> why.accept(id, TaskColumn.KEPT)))
        .when("Shift+R", "tasks.end.REVERTED", card((_, id) -> why.accept(id, TaskColumn.REVERTED)))
        .when("Shift+D", "tasks.end.DROPPED", card((_, id) -> why.accept(id, TaskColumn.DROPPED)));
  }

  KeyTable table() {
    return table;
  }

  void pressed(KeyEvent event, TaskId id) {
    at = Optional.of(id);
    table.take(event);
  }

  private Predicate<KeyEvent> card(BiConsumer<KeyEvent, TaskId> action) {
    return event -> {
      at.ifPresent(id -> action.accept(event, id));
      return at.isPresent();
    };
  }

  private void walk(KeyEvent event, TaskId id) {
    var board = model.board().get();
    int by = by(event);
    (sideways(event) ? board.across(id, by) : board.along(id, by)).ifPresent(focus);
  }

  private void move(KeyEvent event, TaskId id) {
    var board = model.board().get();
    int by = by(event);
    ended = Optional.empty();
    (sideways(event) ? board.sideways(id, by) : board.within(id, by)).ifPresent(desk::move);
  }

  private static boolean sideways(KeyEvent event) {
    return event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
  }

  private static int by(KeyEvent event) {
    return event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP ? -1 : 1;
  }

  private void takeOn(TaskId id) {
    if (!desk.takeOn(id)) {
      nobody.run();
    }
  }

  private void end(TaskId id, TaskColumn column) {
    ended = Optional.of(id);
    desk.moveInto(id, column);
  }

  /**
   * The card was ended by key: one goes on with the next of its column. A card moved by arrow takes
   * the focus along.
   */
  boolean endedBefore(TaskId id) {
    return ended.filter(id::equals).isPresent();
  }
}
