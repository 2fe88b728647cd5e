package dev.pitwall.ui.tasks;

import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.TaskIntent.EditTask;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet.Field;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.FormSheet;
import java.util.List;
import java.util.Set;

/** Asks why a task is kept, reverted or dropped, and ends it with that as its lesson: one step. */
final class EndForm {
  private EndForm() {}

  static FormSheet sheet(FxTexts texts, Desk desk, TasksModel model, Task task, TaskColumn column) {
    var sheet =
        new FormSheet(texts, "task-end", "tasks.end." + column.name(), "tasks.form.save")
            .edits(task.id());
    var title = task.sheet().title();
    var why = sheet.text("why", "tasks.form.lesson", Limits.TEXT_LETTERS);
    why.control().setText(task.sheet().lesson());
    sheet.onSave(
        () -> {
          var learning = task.sheet().learning(why.control().getText());
          var move = model.board().get().into(task.id(), column);
          sheet.submit(
              desk,
              new Intent.Several(
                  List.of(move, new EditTask(task.id(), learning, Set.of(Field.LESSON)))),
              done -> desk.report(done, "tasks.moved", title, column),
              sheet::refuse);
        });
    return sheet;
  }
}
