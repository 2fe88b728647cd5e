package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** All columns side by side. The focus stays with its card wherever a teammate moves it. */
final class BoardView extends GridPane {
  /** Of the width, in percent: four open columns, and the narrower place of the ended ones. */
  private static final double OPEN_WIDTH = 21;

  private static final double ENDED_WIDTH = 16;

  private final FxTexts texts;
  private final FxClock clock;
  private final TasksModel model;
  private final TaskDesk desk;
  private final Consumer<TaskId> open;
  private final CardKeys keys;
  private final AssigneeMenu assignees;
  private final CardDrag drag;
  private final Map<TaskColumn, LaneView> lanes = new EnumMap<>(TaskColumn.class);
  private Board shown = Board.EMPTY;

  /** The focus moves because cards do, not because a person chose one. */
  private boolean showing;

  /**
   * @param open opens the sheet of a card
   * @param why asks for the reason why a card ends
   * @param nobody is called when a card was to be taken on and nobody was chosen to act here
   */
  BoardView(
      FxTexts texts,
      FxClock clock,
      TasksModel model,
      TaskDesk desk,
      Consumer<TaskId> open,
      CardKeys.Reason why,
      Runnable nobody) {
    this.texts = texts;
    this.clock = clock;
    this.model = model;
    this.desk = desk;
    this.open = open;
    assignees = new AssigneeMenu(texts, model, desk);
    keys = new CardKeys(model, desk, this::focus, open, this::assign, why, nobody);
    getStyleClass().add("task-board");
    for (var column : TaskColumn.values()) {
      lanes.put(column, new LaneView(texts, column, this::card));
    }
    Board.OPEN.forEach(column -> place(lanes.get(column), OPEN_WIDTH));
    place(new EndedLanes(views(Board.ENDED)), ENDED_WIDTH);
    drag = new CardDrag(this, lanes.values(), desk);
    var row = new RowConstraints();
    row.setPercentHeight(100);
    row.setVgrow(Priority.ALWAYS);
    getRowConstraints().add(row);
    model.board().subscribe(this::show);
    model.selected().subscribe(this::mark);
  }

  private List<LaneView> views(List<TaskColumn> columns) {
    return columns.stream().map(lanes::get).toList();
  }

  private void place(Node node, double percent) {
    var constraints = new ColumnConstraints();
    constraints.setPercentWidth(percent);
    add(node, getColumnConstraints().size(), 0);
    getColumnConstraints().add(constraints);
  }

  private TaskCard card(Card first) {
    var card = new TaskCard(texts, clock, model.glance(), desk, first);
    card.pseudoClassStateChanged(
        TaskCard.SELECTED, model.selected().get().filter(first.id()::equals).isPresent());
    card.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          keys.elsewhere();
          card.requestFocus();
          event.consume();
        });
    card.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open.accept(card.id());
          }
        });
    card.focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                model.selected().set(Optional.of(card.id()));
                if (!showing) {
                  keys.elsewhere();
                }
              }
            });
    card.setOnKeyPressed(event -> keys.pressed(event, card.id()));
    card.setOnKeyTyped(keys::typed);
    card.setOnContextMenuRequested(
        event -> {
          assignees.open(card);
          event.consume();
        });
    drag.letDrag(card);
    return card;
  }

  private void show(Board newest) {
    var focused = focusedCard();
    var before = shown;
    shown = newest;
    showing = true;
    lanes.values().forEach(lane -> lane.show(newest.lane(lane.column())));
    focused
        .flatMap(id -> newest.successor(before, id, keys.endedBefore(id)))
        .ifPresent(this::focus);
    showing = false;
  }

  private Optional<TaskId> focusedCard() {
    return Optional.ofNullable(getScene())
        .map(scene -> scene.getFocusOwner())
        .filter(TaskCard.class::isInstance)
        .map(owner -> ((TaskCard) owner).id());
  }

  private void mark(Optional<TaskId> before, Optional<TaskId> now) {
    before
        .flatMap(this::node)
        .ifPresent(node -> node.pseudoClassStateChanged(TaskCard.SELECTED, false));
    now.flatMap(this::node)
        .ifPresent(node -> node.pseudoClassStateChanged(TaskCard.SELECTED, true));
  }

  Optional<TaskCard> node(TaskId id) {
    return lanes.values().stream().flatMap(lane -> lane.card(id).stream()).findFirst();
  }

  /** Gives the focus to a card and brings it into view. */
  void focus(TaskId id) {
    reveal(id);
    node(id).ifPresent(Node::requestFocus);
  }

  void reveal(TaskId id) {
    node(id).ifPresent(node -> lanes.get(node.card().task().column()).reveal(node));
  }

  /** Opens the list of those to whom a card can be handed. */
  private void assign(TaskId id) {
    node(id).ifPresent(assignees::open);
  }

  AssigneeMenu assignees() {
    return assignees;
  }

  KeyTable keys() {
    return keys.table();
  }

  /** To the card one was at last, else to the first one. */
  boolean focusLast() {
    var last = model.selected().get().filter(id -> node(id).isPresent());
    var target = last.or(() -> shown.cards().map(Card::id).findFirst());
    target.ifPresent(this::focus);
    return target.isPresent();
  }
}
