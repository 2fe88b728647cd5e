package dev.pitwall.ui.tasks;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.TaskIntent.AssignTask;
import dev.pitwall.domain.intent.TaskIntent.EditTask;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The sheet of a card. A teammate's change to it while it is open is taken in field by field. */
final class TaskForm {
  private final FxTexts texts;
  private final Desk desk;
  private final TaskId id;
  private final FormSheet sheet;
  private final FormRow<TextField> titleRow;
  private final FormRow<Label> meanwhile;
  private final Choice<MemberId> members;
  private final Choice<ServerId> servers;
  private final Draft<String> title;
  private final Draft<String> note;
  private final Draft<String> undo;
  private final Draft<String> lesson;
  private final Draft<Optional<MemberId>> assignee;
  private final Draft<Optional<ServerId>> server;
  private final ObjectProperty<Set<String>> replaced = new SimpleObjectProperty<>(Set.of());

  TaskForm(FxTexts texts, Desk desk, Task task, ContestDay day) {
    this.texts = texts;
    this.desk = desk;
    id = task.id();
    sheet = new FormSheet(texts, "task-form", "tasks.form.title", "tasks.form.save");
    titleRow = sheet.text("title", "tasks.form.name", Limits.NAME_LETTERS);
    members = new Choice<>(texts, "task-form-assignee", "kit.nobody");
    sheet.row("tasks.form.assignee", members);
    servers = new Choice<>(texts, "task-form-server", "tasks.form.noServer");
    sheet.row("tasks.form.server", servers);
    var undoArea = sheet.area("undo", "tasks.form.undo", 2).help(texts, "tasks.form.undoHelp");
    undoArea.control().getStyleClass().add("mono");
    var lessonArea =
        sheet.area("lesson", "tasks.form.lesson", 2).help(texts, "tasks.form.lessonHelp");
    var noteArea = sheet.area("note", "tasks.form.note", 4);
    meanwhile = sheet.row("tasks.form.meanwhile", meanwhileLabel());
    meanwhile.visibleProperty().bind(replaced.map(keys -> !keys.isEmpty()));
    meanwhile.managedProperty().bind(meanwhile.visibleProperty());
    var written = task.sheet();
    var name = titleRow.control();
    title = new Draft<>(written.title(), () -> name.getText().strip(), name::setText);
    var notes = noteArea.control();
    note = new Draft<>(written.note(), () -> notes.getText().strip(), notes::setText);
    var undoing = undoArea.control();
    undo = new Draft<>(written.undo(), () -> undoing.getText().strip(), undoing::setText);
    var learned = lessonArea.control();
    lesson = new Draft<>(written.lesson(), () -> learned.getText().strip(), learned::setText);
    assignee = new Draft<>(task.assignee(), members::chosen, members::choose);
    server = new Draft<>(written.server(), servers::chosen, servers::choose);
    offer(task, day);
    sheet.onSave(this::save);
  }

  private Label meanwhileLabel() {
    var label = new Label();
    label.setWrapText(true);
    label.getStyleClass().add("objection");
    label
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    t.of(
                        "tasks.form.replaces",
                        replaced.get().stream().map(key -> t.of(key)).toList()),
                replaced));
    return label;
  }

  FormSheet sheet() {
    return sheet;
  }

  TaskId id() {
    return id;
  }

  /** The day went on while the sheet is open. */
  void follow(Task newest, ContestDay day) {
    offer(newest, day);
    var mine = new LinkedHashSet<>(replaced.get());
    note(mine, "tasks.form.name", title, newest.sheet().title());
    note(mine, "tasks.form.assignee", assignee, newest.assignee());
    note(mine, "tasks.form.server", server, newest.sheet().server());
    note(mine, "tasks.form.undo", undo, newest.sheet().undo());
    note(mine, "tasks.form.lesson", lesson, newest.sheet().lesson());
    note(mine, "tasks.form.note", note, newest.sheet().note());
    replaced.set(mine);
  }

  private static <T> void note(Set<String> replaced, String key, Draft<T> draft, T newest) {
    if (draft.follow(newest)) {
      replaced.add(key);
    } else if (!draft.touched()) {
      replaced.remove(key);
    }
  }

  /** Everybody and everything there is, and what the card names though it was removed since. */
  private void offer(Task task, ContestDay day) {
    var people =
        day.members().values().stream()
            .collect(Collectors.toMap(Member::id, Member::name, (a, _) -> a, LinkedHashMap::new));
    task.assignee().flatMap(day::member).ifPresent(one -> people.put(one.id(), one.name()));
    members.offer(people);
    var hosts =
        day.servers().values().stream()
            .collect(Collectors.toMap(Server::id, Server::name, (a, _) -> a, LinkedHashMap::new));
    task.sheet().server().flatMap(day::server).ifPresent(one -> hosts.put(one.id(), one.name()));
    servers.offer(hosts);
  }

  private void save() {
    var intents = new ArrayList<Intent>();
    boolean written = Stream.of(title, note, undo, lesson, server).anyMatch(Draft::touched);
    if (written) {
      intents.add(
          new EditTask(
              id,
              new TaskSheet(
                  title.typed(), note.typed(), server.typed(), undo.typed(), lesson.typed())));
    }
    if (assignee.touched()) {
      intents.add(new AssignTask(id, assignee.typed()));
    }
    switch (intents.size()) {
      case 0 -> sheet.close();
      case 1 -> submit(intents.getFirst());
      default -> submit(new Intent.Several(intents));
    }
  }

  private void submit(Intent intent) {
    sheet.submit(desk, intent, done -> desk.say(done, "tasks.saved", title.typed()), this::refuse);
  }

  private void refuse(Rejection reason) {
    if (reason instanceof Rejection.NameMissing || reason instanceof Rejection.NameTaken) {
      sheet.refuse(reason, titleRow);
    } else {
      sheet.refuse(reason);
    }
  }
}
