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
import dev.pitwall.ui.kit.form.SheetHost;
import java.util.List;
import java.util.Set;

/**
 * Asks why a task is kept, reverted or dropped, and ends it with that as its lesson: one step. Of a
 * task that is ended already it records the lesson alone.
 */
final class EndForm {
  private EndForm() {}

  /**
   * @param begun of the reason, typed already
   */
  static void open(
      SheetHost host,
      FxTexts texts,
      Desk desk,
      TasksModel model,
      Task task,
      TaskColumn column,
      String begun) {
    var sheet =
        new FormSheet(texts, "task-end", "tasks.end." + column.name(), "tasks.form.save")
            .edits(task.id());
    var title = task.sheet().title();
    var why = sheet.text("why", "tasks.form.lesson", Limits.TEXT_LETTERS);
    var lesson = task.sheet().lesson();
    why.control()
        .setText(lesson.isEmpty() || begun.isEmpty() ? lesson + begun : lesson + " " + begun);
    sheet.onSave(
        () -> {
          var learning = task.sheet().learning(why.control().getText());
          var edit = new EditTask(task.id(), learning, Set.of(Field.LESSON));
          boolean ended =
              model.task(task.id()).filter(newest -> newest.column() == column).isPresent();
          sheet.submit(
              desk,
              ended
                  ? edit
                  : new Intent.Several(List.of(model.board().get().into(task.id(), column), edit)),
              done -> desk.report(done, ended ? "tasks.saved" : "tasks.moved", title, column),
              sheet::refuse);
        });
    host.open(sheet);
    if (!begun.isEmpty()) {
      // A field that gets the focus selects what is in it, and the next letter would replace it.
      why.control().end();
    }
  }
}
