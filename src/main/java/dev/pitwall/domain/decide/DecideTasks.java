package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.TaskIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.SheetField;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides about the task board. */
final class DecideTasks {
  private DecideTasks() {}

  static Decision decide(ContestDay day, TaskIntent intent) {
    return switch (intent) {
      case TaskIntent.AddTask i ->
          Decision.unless(
              toPresent(Thing.TASK, day.tasks(), i.task())
                  .or(() -> toSheet(day, i.sheet()))
                  .or(() -> toAssignee(day, i.assignee())),
              () ->
                  new TaskEvent.TaskAdded(
                      i.task(),
                      tidy(i.sheet()),
                      i.assignee(),
                      i.column(),
                      place(day, i.task(), i.column())));
      case TaskIntent.EditTask i ->
          Decision.unless(
              toMissing(Thing.TASK, day.tasks(), i.task())
                  .or(() -> toSheet(day, wanted(day, i)))
                  .or(() -> toSame(day.tasks().get(i.task()).sheet(), wanted(day, i))),
              () -> {
                var wanted = wanted(day, i);
                var now = day.tasks().get(i.task()).sheet();
                return new TaskEvent.TaskEdited(
                    i.task(), wanted, SheetField.differing(TaskSheet.Field.class, now, wanted));
              });
      case TaskIntent.AssignTask i ->
          Decision.unless(
              toMissing(Thing.TASK, day.tasks(), i.task())
                  .or(() -> toAssignee(day, i.assignee()))
                  .or(() -> toSame(day.tasks().get(i.task()).assignee(), i.assignee())),
              () -> new TaskEvent.TaskAssigned(i.task(), i.assignee()));
      case TaskIntent.MoveTask i -> move(day, i);
    };
  }

  private static TaskSheet wanted(ContestDay day, TaskIntent.EditTask intent) {
    return day.tasks().get(intent.task()).sheet().with(tidy(intent.sheet()), intent.changed());
  }

  private static Optional<Rejection> toSheet(ContestDay day, TaskSheet sheet) {
    return Checks.toName(Thing.TASK, sheet.title(), Stream.empty())
        .or(() -> Checks.toLength(Thing.TASK, sheet.note(), sheet.undo(), sheet.lesson()))
        .or(() -> Checks.toServer(day, sheet.server()));
  }

  private static Optional<Rejection> toAssignee(ContestDay day, Optional<MemberId> assignee) {
    return assignee.flatMap(member -> toMissing(Thing.MEMBER, day.members(), member));
  }

  private static TaskSheet tidy(TaskSheet sheet) {
    return new TaskSheet(
        sheet.title().strip(),
        sheet.note().strip(),
        sheet.server(),
        sheet.undo().strip(),
        sheet.lesson().strip());
  }

  private static Decision move(ContestDay day, TaskIntent.MoveTask intent) {
    var objection =
        toMissing(Thing.TASK, day.tasks(), intent.task()).or(() -> toStaying(day, intent));
    if (objection.isPresent()) {
      return new Decision.Rejected(objection.get());
    }
    var others = others(day, intent.task(), intent.column());
    return new Decision.Accepted(
        Ordering.put(intent.task(), index(others, intent.before()), ordered(others)).stream()
            .<Event>map(
                moved -> new TaskEvent.TaskMoved(moved.item(), intent.column(), moved.place()))
            .toList());
  }

  private static Optional<Rejection> toStaying(ContestDay day, TaskIntent.MoveTask intent) {
    var task = day.tasks().get(intent.task());
    if (task.column() != intent.column()) {
      return Optional.empty();
    }
    var column = TaskBoard.column(day, intent.column());
    int now = column.indexOf(task);
    boolean last = now == column.size() - 1;
    boolean stays =
        intent
            .before()
            .map(
                before ->
                    before.equals(task.id()) || (!last && column.get(now + 1).id().equals(before)))
            .orElse(last);
    return stays ? Optional.of(new Rejection.NothingChanges()) : Optional.empty();
  }

  private static double place(ContestDay day, TaskId self, TaskColumn column) {
    return Ordering.atTheEnd(ordered(others(day, self, column)));
  }

  private static List<Ordering.Placed<TaskId>> ordered(List<Task> tasks) {
    return tasks.stream().map(task -> new Ordering.Placed<>(task.id(), task.place())).toList();
  }

  private static List<Task> others(ContestDay day, TaskId self, TaskColumn column) {
    return TaskBoard.column(day, column).stream().filter(task -> !task.id().equals(self)).toList();
  }

  /** When the card to insert before is missing, the end of the column is meant. */
  private static int index(List<Task> others, Optional<TaskId> before) {
    return before
        .map(wanted -> others.stream().map(Task::id).toList().indexOf(wanted))
        .filter(found -> found >= 0)
        .orElse(others.size());
  }
}
