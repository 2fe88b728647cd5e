package dev.pitwall.ui.tasks;

import dev.pitwall.command.TaskLine;
import dev.pitwall.command.TaskLines;
import dev.pitwall.command.TaskPart;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Several lines that were pasted as tasks, each as the card it would be, before any is made. */
final class PastedTasks {
  private static final String SCOPE = "paste-tasks";

  /** One line, what it is read as, and whether it is wanted. */
  private record Row(TaskLine read, CheckBox box) {
    boolean wanted() {
      return box.isSelected() && !box.isDisabled();
    }
  }

  private final FxTexts texts;
  private final Desk desk;
  private final IdSource ids;
  private final FormSheet sheet;
  private final FormRow<ScrollPane> list;
  private final List<Row> rows = new ArrayList<>();

  PastedTasks(
      FxTexts texts, Desk desk, IdSource ids, TasksModel model, List<TaskLines.Line> lines) {
    this.texts = texts;
    this.desk = desk;
    this.ids = ids;
    sheet = new FormSheet(texts, SCOPE, "tasks.paste.title", "tasks.quick.readyHint");
    var cards = new VBox();
    cards.getStyleClass().add("pasted-tasks");
    for (var line : lines) {
      var row = row(model, line, rows.size());
      rows.add(row);
      cards.getChildren().add(row.box());
    }
    var scroll = Ids.give(new ScrollPane(cards), SCOPE, "lines");
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    list = new FormRow<>(texts, "tasks.paste.lines", scroll);
    VBox.setVgrow(list, Priority.ALWAYS);
    sheet.fill(list, list);
    sheet.also(
        Actions.button(
            texts,
            SCOPE,
            "idea",
            "fth-plus",
            "tasks.quick.ideaHint",
            () -> submit(TaskColumn.IDEA)));
    sheet.onSave(() -> submit(TaskColumn.READY));
  }

  FormSheet sheet() {
    return sheet;
  }

  private Row row(TasksModel model, TaskLines.Line line, int place) {
    var day = model.day().get();
    var read = TaskLine.read(line.text(), day.members().values(), day.servers().values());
    boolean good = wrong(texts.now(), read).isEmpty();
    var box = Ids.give(new CheckBox(), SCOPE, "take-" + place);
    box.setWrapText(true);
    box.setDisable(!good);
    box.setSelected(good && !line.ticked());
    box.textProperty().bind(texts.bind(t -> words(t, read)));
    return new Row(read, box);
  }

  /** The title, who and where; else what stands against it. */
  private static String words(Texts t, TaskLine read) {
    var card =
        read.title()
            + read.assignee().map(one -> "  @" + one.name()).orElse("")
            + read.server().map(one -> "  #" + one.name()).orElse("");
    return wrong(t, read).map(why -> card + "  — " + why).orElse(card);
  }

  private static Optional<String> wrong(Texts t, TaskLine read) {
    if (read.objection().isPresent()) {
      return read.objection().map(one -> TaskPart.sentence(one).in(t));
    }
    return read.title().length() > Limits.NAME_LETTERS
        ? Optional.of(t.of(new Rejection.TooLong(Rejection.Thing.TASK, Limits.NAME_LETTERS)))
        : Optional.empty();
  }

  private void submit(TaskColumn column) {
    var wanted = rows.stream().filter(Row::wanted).map(row -> add(row.read(), column)).toList();
    if (wanted.isEmpty()) {
      list.object(texts.text("tasks.paste.none"));
      return;
    }
    sheet.submit(
        desk,
        new Intent.Several(wanted),
        done -> desk.report(done, "tasks.paste.added", wanted.size(), column),
        sheet::refuse);
  }

  private Intent add(TaskLine read, TaskColumn column) {
    var sheet = new TaskSheet(read.title(), "", read.server().map(Server::id), "");
    return new AddTask(ids.task(), sheet, read.assignee().map(Member::id), column);
  }
}
