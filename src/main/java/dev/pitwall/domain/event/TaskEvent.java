package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import java.util.Optional;
import java.util.Set;

public sealed interface TaskEvent extends Event {
  record TaskAdded(
      TaskId task, TaskSheet sheet, Optional<MemberId> assignee, TaskColumn column, double place)
      implements TaskEvent {}

  /**
   * @param sheet as its author saw it afterwards
   * @param changed the fields it changes; empty for all of them
   */
  record TaskEdited(TaskId task, TaskSheet sheet, Set<TaskSheet.Field> changed)
      implements TaskEvent, Event.FieldsChanged {
    public TaskEdited {
      changed = Set.copyOf(changed);
    }

    @Override
    public TaskId thing() {
      return task;
    }
  }

  record TaskAssigned(TaskId task, Optional<MemberId> assignee) implements TaskEvent {}

  record TaskMoved(TaskId task, TaskColumn column, double place) implements TaskEvent {}
}
