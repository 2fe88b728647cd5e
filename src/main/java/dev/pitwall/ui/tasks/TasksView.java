package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ScreenBody;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Agents;
import dev.pitwall.ui.kit.control.AgentsButton;
import dev.pitwall.ui.kit.control.EmptyState;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.form.SheetHost;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the Tasks screen. */
final class TasksView extends StackPane implements ScreenBody {
  private final FxTexts texts;
  private final Desk desk;
  private final TasksModel model;
  private final QuickLine quick;
  private final BoardView board;
  private final ToggleButton mine;
  private final SheetHost host;
  private final KeyTable keys = new KeyTable();
  private final KeyTable fromLine = new KeyTable();

  TasksView(FxTexts texts, Desk desk, FxClock clock, IdSource ids, TasksModel model) {
    this.texts = texts;
    this.desk = desk;
    this.model = model;
    setId("tasks");
    quick =
        new QuickLine(
            texts,
            desk,
            ids,
            model,
            this::added,
            lines -> openPasted(new PastedTasks(texts, desk, ids, model, lines)));
    var cards = new TaskDesk(desk, model);
    board =
        new BoardView(
            texts,
            clock,
            model,
            cards,
            this::open,
            this::end,
            () -> quick.preview().display("tasks.whoAreYou"));
    mine = mineToggle();
    var bar =
        new ScreenBar(
            texts,
            "tasks.title",
            quick.field(),
            quick.readyButton(),
            quick.ideaButton(),
            mine,
            AgentsButton.of(texts, "tasks", model.agents(), model::nextAgents));
    bar.getStyleClass().add("task-bar");
    HBox.setHgrow(quick.field(), Priority.ALWAYS);
    var body = new StackPane(board, empty());
    VBox.setVgrow(body, Priority.ALWAYS);
    var all = new VBox(bar, quick.preview(), quick.returned(), body);
    all.getStyleClass().addAll("screen-body", "task-screen");
    host = new SheetHost(all);
    getChildren().add(host);
    keys.on("Ctrl+N", "tasks.key.add", this::focusQuick)
        .on("Ctrl+M", "tasks.key.filter", mine::fire)
        .on(AgentsButton.KEY, AgentsButton.TEXT, model::nextAgents)
        .listenOn(this);
    fromLine.inField("↓", "tasks.key.toBoard", board::focusLast).listenOn(quick.field());
  }

  private ToggleButton mineToggle() {
    var toggle = Ids.give(new ToggleButton(), "tasks", "mine");
    toggle.setGraphic(new Icon("fth-user"));
    toggle.textProperty().bind(texts.text("tasks.onlyMine"));
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.selectedProperty().bindBidirectional(model.onlyMine());
    toggle.disableProperty().bind(model.me().map(Optional::isEmpty));
    Tooltips.bind(toggle, texts.bind(t -> t.of("tasks.key.filter") + "  (Ctrl+M)"));
    return toggle;
  }

  private EmptyState empty() {
    var empty =
        new EmptyState(
            texts,
            "fth-check-square",
            "tasks.empty.title",
            "tasks.empty.sentence",
            Actions.button(
                texts, "tasks", "empty-add", "fth-plus", "tasks.empty.add", this::focusQuick));
    empty.visibleProperty().bind(model.board().map(Board::isEmpty));
    empty.managedProperty().bind(empty.visibleProperty());
    board.visibleProperty().bind(empty.visibleProperty().not());
    return empty;
  }

  private void focusQuick() {
    quick.focus();
  }

  private void added(TaskId id) {
    board.reveal(id);
  }

  private void openPasted(PastedTasks pasted) {
    host.open(pasted.sheet());
  }

  void open(TaskId id) {
    model
        .task(id)
        .ifPresent(
            task -> {
              model.selected().set(Optional.of(id));
              host.open(new TaskForm(texts, desk, task, model.day().get()).sheet());
            });
  }

  private void end(TaskId id, TaskColumn column, String begun) {
    model.task(id).ifPresent(task -> EndForm.open(host, texts, desk, model, task, column, begun));
  }

  @Override
  public void attach() {
    boolean writing = !model.draft().get().isBlank() || model.selected().get().isEmpty();
    if (writing || !board.focusLast()) {
      focusQuick();
    }
  }

  @Override
  public void reveal(Id thing) {
    if (thing instanceof TaskId task && model.task(task).isPresent()) {
      host.back();
      if (board.node(task).isEmpty()) {
        model.onlyMine().set(false);
        model.agents().set(Agents.WITH_AGENTS);
      }
      model.selected().set(Optional.of(task));
      // On the first visit the cards have no size yet.
      Platform.runLater(() -> board.focus(task));
    }
  }

  @Override
  public Optional<SheetHost> sheets() {
    return Optional.of(host);
  }

  @Override
  public boolean back() {
    boolean closed = host.back();
    // The card may have moved under the open sheet, and be another node now.
    if (closed && (getScene() == null || !(getScene().getFocusOwner() instanceof TaskCard))) {
      board.focusLast();
    }
    return closed;
  }

  /** On a card letters are commands. */
  @Override
  public Optional<TextInputControl> typesInto() {
    return host.isOpen() || FocusIn.has(board) ? Optional.empty() : Optional.of(quick.field());
  }

  @Override
  public List<KeyHint> keys() {
    return KeyTable.hints(keys, quick.keys(), fromLine, board.keys(), AssigneeMenu.hints());
  }
}
