package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Turn;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.KeyTable;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** The line that makes a task: type it, Enter. */
final class QuickLine {
  private final FxTexts texts;
  private final Desk desk;
  private final Turn turn;
  private final IdSource ids;
  private final TasksModel model;
  private final Consumer<TaskId> added;
  private final TextField field = Ids.give(new TextField(), "tasks", "quick");
  private final KeyTable keys = new KeyTable();
  private final QuickPreview preview;

  /**
   * @param added is called with the new card once it hangs on the board
   */
  QuickLine(FxTexts texts, Desk desk, IdSource ids, TasksModel model, Consumer<TaskId> added) {
    this.texts = texts;
    this.desk = desk;
    this.turn = new Turn(desk);
    this.ids = ids;
    this.model = model;
    this.added = added;
    preview = new QuickPreview(texts);
    field.promptTextProperty().bind(texts.text("tasks.quick.prompt"));
    field.textProperty().bindBidirectional(model.draft());
    keys.inField("Enter", "tasks.quick.readyHint", () -> add(TaskColumn.READY))
        .inField("Shift+Enter", "tasks.quick.ideaHint", () -> add(TaskColumn.IDEA));
    field.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    model.draft().subscribe(this::renew);
    // A member or server that was just added may be the one that was named.
    model.day().subscribe((before, now) -> changed(before.equals(now)));
  }

  private void changed(boolean same) {
    if (!same && !model.draft().get().isBlank()) {
      renew();
    }
  }

  private void renew() {
    if (model.draft().get().isBlank()) {
      preview.hint();
    } else {
      preview.show(model.typed());
    }
  }

  KeyTable keys() {
    return keys;
  }

  TextField field() {
    return field;
  }

  QuickPreview preview() {
    return preview;
  }

  Button readyButton() {
    var button =
        Actions.main(
            texts,
            "tasks",
            "quick-ready",
            "fth-plus",
            "tasks.quick.ready",
            () -> add(TaskColumn.READY));
    Actions.explain(button, texts, "tasks.quick.readyHint", Optional.of("Enter"));
    return button;
  }

  Button ideaButton() {
    var button =
        Actions.button(
            texts,
            "tasks",
            "quick-idea",
            "fth-plus",
            "tasks.quick.idea",
            () -> add(TaskColumn.IDEA));
    Actions.explain(button, texts, "tasks.quick.ideaHint", Optional.of("Shift+Enter"));
    return button;
  }

  void add(TaskColumn column) {
    var line = model.draft().get();
    var typed = model.typed();
    if (typed.objection().isPresent()) {
      preview.insist(typed.objection().get());
      field.requestFocus();
      return;
    }
    var id = ids.task();
    var sheet = new TaskSheet(typed.title(), "", typed.server().map(Server::id), "");
    turn.submit(
        new AddTask(id, sheet, typed.assignee().map(Member::id), column),
        done -> {
          desk.say(done, "tasks.added", typed.title(), column);
          added(id, line);
        },
        preview::refuse);
  }

  /** What was typed on meanwhile stays. */
  private void added(TaskId id, String line) {
    if (model.draft().get().equals(line)) {
      model.draft().set("");
    }
    if (model.task(id).isPresent() && model.board().get().find(id).isEmpty()) {
      preview.say("tasks.quick.hidden");
    }
    added.accept(id);
  }
}
