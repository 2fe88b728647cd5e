package dev.pitwall.ui.tasks;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.Event.FieldsChanged;
import dev.pitwall.domain.event.TaskEvent.TaskAdded;
import dev.pitwall.domain.event.TaskEvent.TaskAssigned;
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
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.TaskSheet.Field;
import dev.pitwall.text.MemberText;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.FieldDraft;
import dev.pitwall.ui.kit.form.FormDraft;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.OneOrNone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** The sheet of a card. */
final class TaskForm {
  private final Desk desk;
  private final TaskId id;
  private final FormSheet sheet;
  private final FormRow<TextField> titleRow;
  private final OneOrNone<MemberId> members;
  private final OneOrNone<ServerId> servers;
  private final FormDraft<Task> draft;
  private final FieldDraft<String> title;
  private final FieldDraft<String> note;
  private final FieldDraft<String> undo;
  private final FieldDraft<String> lesson;
  private final FieldDraft<Optional<MemberId>> assignee;
  private final FieldDraft<Optional<ServerId>> server;
  private ContestDay day;

  TaskForm(FxTexts texts, Desk desk, Task task, ContestDay day) {
    this.desk = desk;
    this.day = day;
    id = task.id();
    sheet = new FormSheet(texts, "task-form", "tasks.form.title", "tasks.form.save").edits(id);
    draft =
        new FormDraft<>(
            texts,
            "task-form",
            task,
            newest -> Optional.ofNullable(newest.tasks().get(id)),
            event -> event instanceof TaskAdded added && added.task().equals(id));
    titleRow = sheet.text("title", "tasks.form.name", Limits.NAME_LETTERS);
    title = text("title", titleRow, TaskSheet::title, Field.TITLE);
    members = new OneOrNone<>(texts, "task-form-assignee", "kit.nobody");
    servers = new OneOrNone<>(texts, "task-form-server", "tasks.form.noServer");
    offer(task);
    assignee =
        draft.choice(
            "assignee",
            sheet.row("tasks.form.assignee", members),
            Task::assignee,
            this::name,
            event -> event instanceof TaskAssigned e && e.task().equals(id));
    server =
        draft.choice(
            "server",
            sheet.row("tasks.form.server", servers),
            one -> one.sheet().server(),
            (_, one) -> one.flatMap(this.day::server).map(Server::name).orElse(""),
            FieldsChanged.of(id, Field.SERVER));
    var undoRow = sheet.area("undo", "tasks.form.undo", 2).help(texts, "tasks.form.undoHelp");
    undoRow.control().getStyleClass().add("mono");
    undo = text("undo", undoRow, TaskSheet::undo, Field.UNDO);
    lesson =
        text(
            "lesson",
            sheet.area("lesson", "tasks.form.lesson", 2).help(texts, "tasks.form.lessonHelp"),
            TaskSheet::lesson,
            Field.LESSON);
    note = text("note", sheet.area("note", "tasks.form.note", 4), TaskSheet::note, Field.NOTE);
    sheet.onShow(
        newest -> {
          this.day = newest.day();
          Optional.ofNullable(this.day.tasks().get(id)).ifPresent(this::offer);
        });
    sheet.follow(draft);
    sheet.onSave(this::save);
  }

  private FieldDraft<String> text(
      String name,
      FormRow<? extends TextInputControl> row,
      Function<TaskSheet, String> of,
      Field field) {
    return draft.text(name, row, task -> of.apply(task.sheet()), FieldsChanged.of(id, field));
  }

  private String name(Texts t, Optional<MemberId> member) {
    return MemberText.of(t, day, member).orElseGet(() -> t.of("kit.nobody"));
  }

  FormSheet sheet() {
    return sheet;
  }

  /** Everybody and everything there is, and what the card names though it was removed since. */
  private void offer(Task task) {
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
    var now = draft.newest().sheet();
    var wanted =
        new TaskSheet(
            title.typedOr(now.title()),
            note.typedOr(now.note()),
            server.typedOr(now.server()),
            undo.typedOr(now.undo()),
            lesson.typedOr(now.lesson()));
    var changed = SheetField.differing(Field.class, now, wanted);
    var intents = new ArrayList<Intent>();
    if (!changed.isEmpty()) {
      intents.add(new EditTask(id, wanted, changed));
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
    sheet.submit(
        desk, intent, done -> desk.report(done, "tasks.saved", title.typed()), this::refuse);
  }

  private void refuse(Rejection reason) {
    if (reason instanceof Rejection.NameMissing || reason instanceof Rejection.NameTaken) {
      sheet.refuse(reason, titleRow);
    } else {
      sheet.refuse(reason);
    }
  }
}
