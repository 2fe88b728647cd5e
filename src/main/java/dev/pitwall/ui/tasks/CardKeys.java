package dev.pitwall.ui.tasks;

import dev.pitwall.domain.Id.TaskId;
import dev.pitwall.domain.TaskColumn;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;

/** What the keys do on a card that has the focus. */
final class CardKeys {
  private final TasksModel model;
  private final TaskDesk desk;
  private final Consumer<TaskId> focus;
  private final Consumer<TaskId> open;
  private final Runnable nobody;
  private Optional<TaskId> ended = Optional.empty();

  CardKeys(
      TasksModel model,
      TaskDesk desk,
      Consumer<TaskId> focus,
      Consumer<TaskId> open,
      Runnable nobody) {
    this.model = model;
    this.desk = desk;
    this.focus = focus;
    this.open = open;
    this.nobody = nobody;
  }

  void pressed(KeyEvent event, TaskId id) {
    if (event.isAltDown()) {
      return;
    }
    boolean moves = event.isShiftDown() || event.isShortcutDown();
    if (moves ? move(event, id) : act(event, id)) {
      event.consume();
    }
  }

  private boolean move(KeyEvent event, TaskId id) {
    var board = model.board().get();
    var move =
        switch (event.getCode()) {
          case LEFT -> board.sideways(id, -1);
          case RIGHT -> board.sideways(id, 1);
          case UP -> board.within(id, -1);
          case DOWN -> board.within(id, 1);
          default -> null;
        };
    if (move == null) {
      return false;
    }
    ended = Optional.empty();
    move.ifPresent(desk::move);
    return true;
  }

  private boolean act(KeyEvent event, TaskId id) {
    var board = model.board().get();
    switch (event.getCode()) {
      case LEFT -> board.across(id, -1).ifPresent(focus);
      case RIGHT -> board.across(id, 1).ifPresent(focus);
      case UP -> board.along(id, -1).ifPresent(focus);
      case DOWN -> board.along(id, 1).ifPresent(focus);
      case ENTER, SPACE -> open.accept(id);
      case K -> end(id, TaskColumn.KEPT);
      case R -> end(id, TaskColumn.REVERTED);
      case D -> end(id, TaskColumn.DROPPED);
      case M -> {
        if (!desk.takeOn(id)) {
          nobody.run();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
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
