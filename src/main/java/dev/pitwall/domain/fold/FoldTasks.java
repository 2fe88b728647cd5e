package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.Task;
import org.pcollections.PMap;

/** Folds what happened on the task board. */
final class FoldTasks {
  private FoldTasks() {}

  static PMap<TaskId, Task> apply(PMap<TaskId, Task> tasks, TaskEvent event, Envelope envelope) {
    var at = envelope.stamp().wall();
    return switch (event) {
      case TaskEvent.TaskAdded e ->
          Entries.addIfAbsent(
              tasks,
              e.task(),
              new Task(
                  e.task(),
                  e.sheet(),
                  e.assignee(),
                  e.column(),
                  e.place(),
                  at,
                  at,
                  envelope.author()));
      case TaskEvent.TaskEdited e ->
          Entries.change(tasks, e.task(), t -> t.withSheet(t.sheet().with(e.sheet(), e.changed())));
      case TaskEvent.TaskAssigned e ->
          Entries.change(tasks, e.task(), t -> t.assigned(e.assignee()));
      case TaskEvent.TaskMoved e ->
          Entries.change(tasks, e.task(), t -> t.moved(e.column(), e.place(), at));
    };
  }
}
