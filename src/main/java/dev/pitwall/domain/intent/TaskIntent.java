package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import java.util.Optional;

public sealed interface TaskIntent extends Intent {
  record AddTask(TaskId task, TaskSheet sheet, Optional<MemberId> assignee, TaskColumn column)
      implements TaskIntent {}

  record EditTask(TaskId task, TaskSheet sheet) implements TaskIntent {}

  record AssignTask(TaskId task, Optional<MemberId> assignee) implements TaskIntent {}

  /**
   * @param before the card it goes in front of; empty for the end of the column
   */
  record MoveTask(TaskId task, TaskColumn column, Optional<TaskId> before) implements TaskIntent {}
}
