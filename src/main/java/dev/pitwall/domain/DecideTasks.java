package dev.pitwall.domain;

import static dev.pitwall.domain.DecideContest.toSame;
import static dev.pitwall.domain.Objections.toMissing;
import static dev.pitwall.domain.Objections.toMoment;
import static dev.pitwall.domain.Objections.toPresent;
import static dev.pitwall.domain.Objections.toText;

import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Id.TaskId;
import dev.pitwall.domain.Rejection.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides about tasks, change notes and notes. */
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
                  .or(() -> toSheet(day, i.sheet()))
                  .or(() -> toSame(day.tasks().get(i.task()).sheet(), tidy(i.sheet()))),
              () -> {
                var wanted = tidy(i.sheet());
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

  private static Optional<Rejection> toSheet(ContestDay day, TaskSheet sheet) {
    return Objections.toName(Thing.TASK, sheet.title(), Stream.empty())
        .or(() -> Objections.toLength(Thing.TASK, sheet.note(), sheet.undo()))
        .or(() -> toServer(day, sheet.server()));
  }

  private static Optional<Rejection> toServer(ContestDay day, Optional<ServerId> server) {
    return server.flatMap(
        s ->
            day.server(s).isPresent()
                ? Optional.empty()
                : Optional.of(new Rejection.Gone(Thing.SERVER)));
  }

  private static Optional<Rejection> toAssignee(ContestDay day, Optional<MemberId> assignee) {
    return assignee.flatMap(member -> toMissing(Thing.MEMBER, day.members(), member));
  }

  private static TaskSheet tidy(TaskSheet sheet) {
    return new TaskSheet(
        sheet.title().strip(), sheet.note().strip(), sheet.server(), sheet.undo().strip());
  }

  private static Decision move(ContestDay day, TaskIntent.MoveTask intent) {
    var objection =
        toMissing(Thing.TASK, day.tasks(), intent.task()).or(() -> toStaying(day, intent));
    if (objection.isPresent()) {
      return new Decision.Rejected(objection.get());
    }
    var others = others(day, intent.task(), intent.column());
    int index = index(others, intent.before());
    double place = between(others, index);
    if (index == 0 || index == others.size() || inGap(others, index, place)) {
      return Decision.of(new TaskEvent.TaskMoved(intent.task(), intent.column(), place));
    }
    return new Decision.Accepted(spread(others, index, intent));
  }

  /** After some fifty moves into one gap no number is left between its two neighbours. */
  private static boolean inGap(List<Task> others, int index, double place) {
    return others.get(index - 1).place() < place && place < others.get(index).place();
  }

  /** Every card of the column gets a place of its own again, in the order that is wanted. */
  private static List<Event> spread(List<Task> others, int index, TaskIntent.MoveTask intent) {
    var order = new ArrayList<>(others.stream().map(Task::id).toList());
    order.add(index, intent.task());
    return IntStream.range(0, order.size())
        .<Event>mapToObj(i -> new TaskEvent.TaskMoved(order.get(i), intent.column(), i))
        .toList();
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
    var others = others(day, self, column);
    return between(others, others.size());
  }

  private static List<Task> others(ContestDay day, TaskId self, TaskColumn column) {
    return TaskBoard.column(day, column).stream().filter(task -> !task.id().equals(self)).toList();
  }

  /** A card to stand before that is not there (any more) means the end of the column. */
  private static int index(List<Task> others, Optional<TaskId> before) {
    return before
        .map(wanted -> others.stream().map(Task::id).toList().indexOf(wanted))
        .filter(found -> found >= 0)
        .orElse(others.size());
  }

  /** Halfway between the neighbours: nobody else's card has to move. */
  private static double between(List<Task> others, int index) {
    if (others.isEmpty()) {
      return 0;
    }
    if (index == 0) {
      return others.getFirst().place() - 1;
    }
    if (index == others.size()) {
      return others.getLast().place() + 1;
    }
    return (others.get(index - 1).place() + others.get(index).place()) / 2;
  }

  static Decision decide(ContestDay day, NoteIntent intent, Occasion occasion) {
    return switch (intent) {
      case NoteIntent.NoteChange i ->
          Decision.unless(
              toPresent(Thing.NOTE, day.changeNotes(), i.note())
                  .or(() -> toText(Thing.NOTE, i.text()))
                  .or(() -> toMoment(i.at(), occasion.now()))
                  .or(() -> toServer(day, i.server())),
              () ->
                  new NoteEvent.ChangeNoted(
                      i.note(), i.at().orElse(occasion.now()), i.server(), i.text().strip()));
      case NoteIntent.AddNote i ->
          Decision.unless(
              toPresent(Thing.NOTE, day.notes(), i.note())
                  .or(() -> toText(Thing.NOTE, i.text()))
                  .or(() -> toMoment(i.at(), occasion.now())),
              () ->
                  new NoteEvent.NoteAdded(
                      i.note(), i.at().orElse(occasion.now()), i.text().strip()));
      case NoteIntent.EditNote i ->
          Decision.unless(
              toMissing(Thing.NOTE, day.notes(), i.note())
                  .or(() -> toText(Thing.NOTE, i.text()))
                  .or(() -> toSame(day.notes().get(i.note()).text(), i.text().strip())),
              () -> new NoteEvent.NoteEdited(i.note(), i.text().strip()));
      case NoteIntent.RemoveNote i ->
          Decision.unless(
              toMissing(Thing.NOTE, day.notes(), i.note()),
              () -> new NoteEvent.NoteRemoved(i.note()));
    };
  }
}
