package dev.pitwall.domain;

import dev.pitwall.domain.Id.TaskId;

/** The part of the fold that knows the task board. */
final class FoldTasks {
  final Section<TaskId, Task> tasks = new Section<>();

  void adopt(ContestDay day) {
    tasks.adopt(day.tasks());
  }

  void apply(TaskEvent event, Envelope envelope) {
    var at = envelope.stamp().wall();
    switch (event) {
      case TaskEvent.TaskAdded e ->
          tasks.putIfAbsent(
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
          tasks.change(e.task(), t -> t.withSheet(t.sheet().with(e.sheet(), e.changed())));
      case TaskEvent.TaskAssigned e -> tasks.change(e.task(), t -> t.assigned(e.assignee()));
      case TaskEvent.TaskMoved e -> tasks.change(e.task(), t -> t.moved(e.column(), e.place(), at));
    }
  }
}
