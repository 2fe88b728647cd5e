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

/**
 * What the keys do on a card that has the focus. Whoever goes on typing after a key that ended a
 * card gives the reason: none of those letters is a command for the next card, which has the focus
 * by then. The same key once more ends that one as well.
 */
final class CardKeys {
  /** Asks for the reason why a card ends, and records it. */
  @FunctionalInterface
  interface Reason {
    /**
     * @param begun of the reason, typed already
     */
    void ask(TaskId task, TaskColumn end, String begun);
  }

  private record Ended(TaskId task, TaskColumn end, KeyCode key) {}

  private final TasksModel model;
  private final TaskDesk desk;
  private final Consumer<TaskId> focus;
  private final Runnable nobody;
  private final KeyTable table = new KeyTable();

  /** The card at which the key was pressed. */
  private Optional<TaskId> at = Optional.empty();

  private Optional<TaskId> ended = Optional.empty();

  /** By the key pressed last: what is typed next is the reason. */
  private Optional<Ended> justEnded = Optional.empty();

  /** The letter of the key that is down is the first one of a reason. */
  private boolean reasonBegins;

  private final Reason why;

  /**
   * @param why asks for the reason, then ends the card where it is not ended yet
   * @param nobody is called when a card was to be taken on and nobody was chosen to act here
   */
  CardKeys(
      TasksModel model,
      TaskDesk desk,
      Consumer<TaskId> focus,
      Consumer<TaskId> open,
      Consumer<TaskId> assign,
      Reason why,
      Runnable nobody) {
    this.model = model;
    this.desk = desk;
    this.focus = focus;
    this.nobody = nobody;
    this.why = why;
    table
        .when("Enter Space", "tasks.key.open", card((_, id) -> open.accept(id)))
        .when("← → ↑ ↓", "tasks.key.walk", card(this::walk))
        .when("Shift+← → ↑ ↓", "tasks.key.move", card(this::move))
        .when("Ctrl+← → ↑ ↓", "tasks.key.move", card(this::move))
        .when("M", "tasks.key.mine", card((_, id) -> takeOn(id)))
        .when("A", "tasks.key.assign", card((_, id) -> assign.accept(id)))
        .when("K", "tasks.key.keep", card((event, id) -> end(event, id, TaskColumn.KEPT)))
        .when("R", "tasks.key.revert", card((event, id) -> end(event, id, TaskColumn.REVERTED)))
        .when("D", "tasks.key.drop", card((event, id) -> end(event, id, TaskColumn.DROPPED)))
        .when("Shift+K", "tasks.end.KEPT", card((_, id) -> why.ask(id, TaskColumn.KEPT, "")))
        .when(
            "Shift+R", "tasks.end.REVERTED", card((_, id) -> why.ask(id, TaskColumn.REVERTED, "")))
        .when("Shift+D", "tasks.end.DROPPED", card((_, id) -> why.ask(id, TaskColumn.DROPPED, "")));
  }

  KeyTable table() {
    return table;
  }

  void pressed(KeyEvent event, TaskId id) {
    at = Optional.of(id);
    reasonBegins = false;
    if (event.getCode().isModifierKey()) {
      return;
    }
    if (justEnded.isPresent() && isText(event) && !endsNext(event)) {
      reasonBegins = true;
      event.consume();
    } else {
      justEnded = Optional.empty();
      table.take(event);
    }
  }

  void typed(KeyEvent event) {
    if (reasonBegins) {
      reasonBegins = false;
      justEnded.ifPresent(card -> why.ask(card.task(), card.end(), event.getCharacter()));
      justEnded = Optional.empty();
      event.consume();
    }
  }

  /** A person chose another card: letters are commands for that one. */
  void elsewhere() {
    justEnded = Optional.empty();
  }

  private boolean endsNext(KeyEvent event) {
    return !event.isShiftDown()
        && justEnded.filter(card -> card.key() == event.getCode()).isPresent();
  }

  /** A key that writes something visible. */
  private static boolean isText(KeyEvent event) {
    var code = event.getCode();
    return !event.isShortcutDown()
        && !event.isAltDown()
        && !event.isMetaDown()
        && !code.isArrowKey()
        && !code.isNavigationKey()
        && !code.isFunctionKey()
        && !code.isWhitespaceKey()
        && code != KeyCode.ESCAPE
        && code != KeyCode.DELETE
        && code != KeyCode.BACK_SPACE
        && code != KeyCode.CONTEXT_MENU;
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

  private void end(KeyEvent event, TaskId id, TaskColumn column) {
    ended = Optional.of(id);
    justEnded = Optional.of(new Ended(id, column, event.getCode()));
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
