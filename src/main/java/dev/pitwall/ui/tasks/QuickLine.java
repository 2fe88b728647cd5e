package dev.pitwall.ui.tasks;

import dev.pitwall.command.TaskLine;
import dev.pitwall.command.TaskLines;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.LimitReached;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** The line that makes a task: type it, Enter. */
final class QuickLine {
  /** A line, and the column that it was submitted to. */
  private record Typed(String line, TaskColumn column) {}

  /** A title, a member and a server, each as long as may be, with their signs. */
  private static final int LINE_LETTERS = 3 * (Limits.NAME_LETTERS + 3);

  /** More lines are no list of tasks. */
  private static final int MOST_LINES = 100;

  /** Of several lines a text field makes one word: they are cards of their own. */
  private final class Field extends LimitedField {
    Field() {
      super(LINE_LETTERS);
    }

    @Override
    public void replaceText(int start, int end, String text) {
      if (text.stripTrailing().lines().count() > 1) {
        take(TaskLines.read(text));
      } else {
        super.replaceText(start, end, text);
      }
    }
  }

  private final FxTexts texts;
  private final Desk desk;
  private final SubmitQueue<Typed> queue;
  private final IdSource ids;
  private final TasksModel model;
  private final Consumer<TaskId> added;
  private final TextField field = Ids.give(new Field(), "tasks", "quick");
  private final Consumer<List<TaskLines.Line>> several;
  private final KeyTable keys = new KeyTable();
  private final QuickPreview preview;

  /**
   * @param added is called with the new card once it hangs on the board
   * @param several is called with lines that were pasted at once
   */
  QuickLine(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      TasksModel model,
      Consumer<TaskId> added,
      Consumer<List<TaskLines.Line>> several) {
    this.texts = texts;
    this.desk = desk;
    this.queue = new SubmitQueue<>(desk, Typed::line);
    this.ids = ids;
    this.model = model;
    this.added = added;
    this.several = several;
    preview = new QuickPreview(texts);
    field.promptTextProperty().bind(texts.text("tasks.quick.prompt"));
    field.textProperty().bindBidirectional(model.draft());
    keys.inField("Enter", "tasks.quick.readyHint", () -> add(TaskColumn.READY))
        .inField("Shift+Enter", "tasks.quick.ideaHint", () -> add(TaskColumn.IDEA));
    field.addEventFilter(KeyEvent.KEY_PRESSED, keys::take);
    field.addEventHandler(
        LimitReached.TYPE,
        event -> {
          preview.object(event::in);
          event.consume();
        });
    model.draft().subscribe(this::renew);
    // A member or server that was just added may be the one that was named.
    model.day().subscribe((before, now) -> changed(before.equals(now)));
  }

  private void take(List<TaskLines.Line> lines) {
    if (lines.size() > MOST_LINES) {
      preview.object(t -> t.of("tasks.paste.tooMany", MOST_LINES));
    } else if (lines.isEmpty()) {
      preview.object(t -> t.of("tasks.paste.none"));
    } else {
      several.accept(lines);
    }
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

  /** Returned lines, shown below this one. */
  ReturnedLines<Typed> returned() {
    return new ReturnedLines<>(
        texts,
        "tasks",
        queue,
        _ ->
            Optional.of(model.draft().get())
                .filter(line -> !line.isBlank())
                .map(line -> new Typed(line, TaskColumn.READY)),
        typed -> {
          model.draft().set(typed.line());
          focus();
          return true;
        });
  }

  void focus() {
    field.requestFocus();
    field.end();
  }

  void add(TaskColumn column) {
    var line = model.draft().get();
    var typed = model.typed();
    var objection = typed.objection();
    if (line.isBlank()) {
      field.requestFocus();
    } else if (objection.isPresent()) {
      preview.insist(objection.get());
      field.requestFocus();
    } else if (typed.title().isEmpty()) {
      refuse(new Rejection.NameMissing(Thing.TASK));
    } else if (typed.title().length() > Limits.NAME_LETTERS) {
      refuse(new Rejection.TooLong(Thing.TASK, Limits.NAME_LETTERS));
    } else {
      model.draft().set("");
      submit(new Typed(line, column), typed);
    }
  }

  private void refuse(Rejection reason) {
    preview.object(t -> t.of(reason));
    field.requestFocus();
  }

  private void submit(Typed line, TaskLine read) {
    var id = ids.task();
    var sheet = new TaskSheet(read.title(), "", read.server().map(Server::id), "");
    queue.submit(
        line,
        new AddTask(id, sheet, read.assignee().map(Member::id), line.column()),
        done -> {
          desk.report(done, "tasks.added", read.title(), line.column());
          added(id);
        });
  }

  private void added(TaskId id) {
    boolean hidden = model.task(id).isPresent() && model.board().get().find(id).isEmpty();
    // Below the next line stands what will be made of that one.
    if (hidden && model.draft().get().isBlank()) {
      preview.display("tasks.quick.hidden");
    }
    added.accept(id);
  }
}
