package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import java.util.Optional;
import java.util.Set;

public sealed interface TaskIntent extends Intent {
  record AddTask(TaskId task, TaskSheet sheet, Optional<MemberId> assignee, TaskColumn column)
      implements TaskIntent {}

  /**
   * @param changed the fields to change; empty for all of them
   */
  record EditTask(TaskId task, TaskSheet sheet, Set<TaskSheet.Field> changed)
      implements TaskIntent {
    public EditTask {
      changed = Set.copyOf(changed);
    }

    /** All of them. */
    public EditTask(TaskId task, TaskSheet sheet) {
      this(task, sheet, Set.of());
    }
  }

  record AssignTask(TaskId task, Optional<MemberId> assignee) implements TaskIntent {}

  /**
   * @param before the card it goes in front of; empty for the end of the column
   */
  record MoveTask(TaskId task, TaskColumn column, Optional<TaskId> before) implements TaskIntent {}
}
