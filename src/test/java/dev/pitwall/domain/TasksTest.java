package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.S1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.NoteIntent.EditNote;
import dev.pitwall.domain.intent.NoteIntent.MarkNote;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.NoteIntent.RemoveNote;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.AssignTask;
import dev.pitwall.domain.intent.TaskIntent.EditTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.Note;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TasksTest {
  private static final TaskId A = new TaskId("a");
  private static final TaskId B = new TaskId("b");
  private static final TaskId C = new TaskId("c");
  private final TestDay day = TestDay.begun();

  private void adds(TaskId... tasks) {
    for (var task : tasks) {
      day.does(
          new AddTask(
              task, TaskSheet.titled("task " + task.value()), Optional.empty(), TaskColumn.READY));
    }
  }

  private List<TaskId> ready() {
    return TaskBoard.column(day.day(), TaskColumn.READY).stream().map(Task::id).toList();
  }

  private static MoveTask moves(TaskId task, TaskColumn column, TaskId before) {
    return new MoveTask(task, column, Optional.ofNullable(before));
  }

  @Test
  void aNewTaskGoesToTheEnd() {
    adds(A, B, C);
    assertEquals(List.of(A, B, C), ready());
    assertEquals(
        new Rejection.AlreadyThere(Thing.TASK),
        day.refused(new AddTask(A, TaskSheet.titled("again"), Optional.empty(), TaskColumn.IDEA)));
  }

  @Test
  void cardsMoveInFrontOfOthersAndToTheEnd() {
    adds(A, B, C);
    day.does(moves(C, TaskColumn.READY, A));
    assertEquals(List.of(C, A, B), ready());
    day.does(moves(C, TaskColumn.READY, B));
    assertEquals(List.of(A, C, B), ready());
    day.does(moves(A, TaskColumn.READY, null));
    assertEquals(List.of(C, B, A), ready());
    assertEquals(new Rejection.NothingChanges(), day.refused(moves(A, TaskColumn.READY, null)));
    assertEquals(new Rejection.NothingChanges(), day.refused(moves(C, TaskColumn.READY, B)));
  }

  @Test
  void aCardRemembersSinceWhenItIsInItsColumn() {
    adds(A, B);
    var added = day.now();
    day.after(Duration.ofMinutes(5)).does(moves(B, TaskColumn.READY, A));
    assertEquals(added, day.day().tasks().get(B).since());
    day.does(moves(B, TaskColumn.KEPT, null));
    assertEquals(day.now(), day.day().tasks().get(B).since());
    assertEquals(added, day.day().tasks().get(B).added());
    assertEquals(List.of(A), ready());
  }

  @Test
  void aTaskHasATitleAndKnownPeopleAndServers() {
    assertEquals(
        new Rejection.NameMissing(Thing.TASK),
        day.refused(new AddTask(A, TaskSheet.titled(" "), Optional.empty(), TaskColumn.IDEA)));
    var nobody = Optional.of(new MemberId("nobody"));
    assertEquals(
        new Rejection.Gone(Thing.MEMBER),
        day.refused(new AddTask(A, TaskSheet.titled("x"), nobody, TaskColumn.IDEA)));
    adds(A);
    day.does(new AssignTask(A, Optional.of(KEN)));
    assertEquals(Optional.of(KEN), day.day().tasks().get(A).assignee());
    assertEquals(new Rejection.NothingChanges(), day.refused(new AssignTask(A, Optional.of(KEN))));
    day.does(new AssignTask(A, Optional.empty()));
    assertEquals(Optional.empty(), day.day().tasks().get(A).assignee());
    day.does(new EditTask(A, new TaskSheet("redis", "", Optional.of(S1), "git revert")));
    assertEquals("redis", day.day().tasks().get(A).sheet().title());
    assertEquals(
        new Rejection.Gone(Thing.SERVER),
        day.refused(
            new EditTask(A, new TaskSheet("x", "", Optional.of(new Id.ServerId("nowhere")), ""))));
  }

  @Test
  void notesAreWrittenEditedAndRemoved() {
    var note = new NoteId("n1");
    assertEquals(
        new Rejection.TextMissing(Thing.NOTE),
        day.refused(new AddNote(note, Optional.empty(), " ")));
    day.does(new AddNote(note, Optional.empty(), "one team at a time"));
    day.does(new EditNote(note, "one thing at a time"));
    assertEquals("one thing at a time", day.day().notes().get(note).text());
    day.does(new RemoveNote(note));
    assertFalse(day.day().notes().containsKey(note));
    assertEquals(new Rejection.Gone(Thing.NOTE), day.refused(new EditNote(note, "x")));
  }

  @Test
  void aNoteIsKeptForNextTimeAndIsNoLonger() {
    var first = new NoteId("n1");
    day.does(new AddNote(first, Optional.empty(), "lunch at one"));
    assertEquals(List.of(), Note.forNextTime(day.day()));
    day.does(new MarkNote(first, true));
    assertEquals(new Rejection.NothingChanges(), day.refused(new MarkNote(first, true)));
    day.does(new EditNote(first, "lunch at noon"));
    var second = new NoteId("n2");
    var step =
        day.does(
            new AddNote(second, Optional.of(TestDay.START.minusSeconds(60)), "logs off", true));
    var kept = Note.forNextTime(day.day());
    assertEquals(List.of("logs off", "lunch at noon"), kept.stream().map(Note::text).toList());
    day.does(new UndoStep(step));
    day.does(new MarkNote(first, false));
    assertEquals(List.of(), Note.forNextTime(day.day()));
    assertTrue(day.day().notes().containsKey(first));
    assertFalse(day.day().notes().containsKey(second), "one step, with its mark");
    assertEquals(new Rejection.Gone(Thing.NOTE), day.refused(new MarkNote(second, true)));
  }

  @Test
  void aChangeNoteTouchesItsServer() {
    day.does(
        new NoteChange(
            new NoteId("c1"), Optional.empty(), Optional.of(S1), "nginx.conf: 4 workers"));
    var touch = day.day().servers().get(S1).touches().getLast();
    assertEquals(ServerChange.Kind.CHANGE_NOTE, touch.kind());
    assertEquals("nginx.conf: 4 workers", touch.what());
    day.does(new NoteChange(new NoteId("c2"), Optional.empty(), Optional.empty(), "merged #12"));
    assertEquals(2, day.day().changeNotes().size());
  }

  @Test
  void aCardFindsItsPlaceHoweverOftenAGapWasHalved() {
    for (int i = 0; i < 3; i++) {
      day.does(
          new AddTask(
              new TaskId("card" + i),
              TaskSheet.titled("card" + i),
              Optional.empty(),
              TaskColumn.READY));
    }
    var left = new TaskId("card1");
    var right = new TaskId("card2");
    for (int i = 0; i < 200; i++) {
      day.does(new MoveTask(right, TaskColumn.READY, Optional.of(left)));
      assertEquals(
          List.of(new TaskId("card0"), right, left),
          TaskBoard.column(day.day(), TaskColumn.READY).stream().map(Task::id).toList());
      var swap = left;
      left = right;
      right = swap;
    }
  }
}
