package dev.pitwall.domain;

import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Id.TaskId;
import java.util.Optional;

public sealed interface TaskEvent extends Event {
  record TaskAdded(
      TaskId task, TaskSheet sheet, Optional<MemberId> assignee, TaskColumn column, double place)
      implements TaskEvent {}

  record TaskEdited(TaskId task, TaskSheet sheet) implements TaskEvent {}

  record TaskAssigned(TaskId task, Optional<MemberId> assignee) implements TaskEvent {}

  record TaskMoved(TaskId task, TaskColumn column, double place) implements TaskEvent {}
}
