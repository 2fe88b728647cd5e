package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.S1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.MemberIntent;
import dev.pitwall.domain.intent.RoleIntent;
import dev.pitwall.domain.intent.RunIntent;
import dev.pitwall.domain.intent.ServerIntent;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndoTest {
  private static final TaskId TASK = new TaskId("t");
  private final TestDay day = TestDay.begun();

  private static AddTask adds(TaskId task) {
    return new AddTask(task, TaskSheet.titled("x"), Optional.empty(), TaskColumn.IDEA);
  }

  @Test
  void anUndoneStepIsAsIfItHadNeverBeenAndItsUndoToo() {
    var before = day.day();
    var step = day.does(adds(TASK));
    var with = day.day().tasks();
    var undo = day.does(new UndoStep(step));
    assertEquals(before.tasks(), day.day().tasks());
    assertEquals(Set.of(step), day.day().undone());
    assertEquals(new Rejection.AlreadyUndone(), day.refused(new UndoStep(step)));
    day.does(new UndoStep(undo));
    assertEquals(with, day.day().tasks());
    assertEquals(Set.of(undo), day.day().undone());
  }

  @Test
  void thePastIsNotRewritten() {
    var step = day.does(adds(TASK));
    var then = day.now();
    day.after(Duration.ofMinutes(1)).does(new UndoStep(step));
    assertTrue(day.timeline().dayAt(then).tasks().containsKey(TASK));
    assertTrue(day.timeline().dayAt(day.now()).tasks().isEmpty());
  }

  /** A day written down or imported afterwards is replayed as it was. */
  @Test
  void whatWasToldOnlyAfterTheEndStandsWhereItHappened() {
    var noon = TestDay.START.plusSeconds(3600);
    var run = new Id.RunId("r");
    day.at(TestDay.END.plusSeconds(600));
    var step =
        day.does(
            new RunIntent.RecordRun(
                run,
                Optional.empty(),
                Optional.of(noon),
                RunSetup.UNKNOWN,
                RunResult.pass(Score.of(100))));
    day.does(adds(TASK));
    assertTrue(day.timeline().dayAt(noon).runs().containsKey(run));
    assertTrue(day.timeline().dayAt(noon.minusSeconds(1)).runs().isEmpty());
    assertTrue(day.timeline().dayAt(noon).tasks().containsKey(TASK));
    var late = day.after(Duration.ofMinutes(1)).now();
    day.does(new UndoStep(step));
    assertTrue(day.timeline().dayAt(noon).runs().containsKey(run), "the past is not rewritten");
    assertTrue(day.timeline().dayAt(late).runs().isEmpty());
  }

  @Test
  void stepsThatStandOnAnUndoneOneChangeNothingUntilItIsBack() {
    var step = day.does(adds(TASK));
    day.does(new MoveTask(TASK, TaskColumn.DOING, Optional.empty()));
    var undo = day.does(new UndoStep(step));
    assertTrue(day.day().tasks().isEmpty());
    day.does(new UndoStep(undo));
    assertEquals(TaskColumn.DOING, day.day().tasks().get(TASK).column());
  }

  @Test
  void severalWishesAreOneStepOrNone() {
    var both = new Intent.Several(List.of(adds(TASK), adds(new TaskId("u"))));
    var step = day.does(both);
    assertEquals(2, day.day().tasks().size());
    day.does(new UndoStep(step));
    assertEquals(Map.of(), day.day().tasks());
    assertEquals(
        new Rejection.AlreadyThere(Rejection.Thing.TASK),
        day.refused(new Intent.Several(List.of(adds(TASK), adds(TASK)))));
    assertEquals(new Rejection.NothingChanges(), day.refused(new Intent.Several(List.of())));
  }

  @Test
  void theContestItselfAndWhatNeverWasCannotBeUndone() {
    var created = day.day().contest().orElseThrow().created();
    assertEquals(new Rejection.CannotUndoTheContest(), day.refused(new UndoStep(created)));
    assertEquals(
        new Rejection.NothingToUndo(),
        day.refused(new UndoStep(new StepId(new Origin("stranger"), Stamp.ZERO))));
  }

  @Test
  void aNameThatSomebodyElseBearsByNowDoesNotComeBack() {
    var renamed = day.does(new ServerIntent.ChangeServer(S1, ServerSheet.named("web")));
    var added = day.does(new ServerIntent.AddServer(new ServerId("new"), ServerSheet.named("S1")));
    assertEquals(
        new Rejection.NameTaken(Rejection.Thing.SERVER, "s1"), day.refused(new UndoStep(renamed)));
    day.does(new UndoStep(added));
    day.does(new UndoStep(renamed));
    assertEquals("s1", day.day().servers().get(S1).name());
  }

  @Test
  void aRemovalCannotBeTakenBackOnceItsNameIsTaken() {
    var removed = day.does(new MemberIntent.RemoveMember(TestDay.KEN));
    day.does(new MemberIntent.AddMember(new Id.MemberId("other"), "Ken", Tint.BLUE));
    assertEquals(
        new Rejection.NameTaken(Rejection.Thing.MEMBER, "Ken"), day.refused(new UndoStep(removed)));
  }

  @Test
  void takingRolesBackTouchesTheServerAgain() {
    var step =
        day.does(new RoleIntent.ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP)), ""));
    assertEquals(1, day.day().servers().get(S1).touches().size());
    var undo = day.does(new UndoStep(step));
    var touches = day.day().servers().get(S1).touches();
    assertEquals(1, touches.size());
    assertEquals(undo.stamp(), day.timeline().envelopes().getLast().stamp());
    assertEquals(day.timeline().envelopes().getLast().id(), touches.getFirst().id());
  }

  @Test
  void bringingRolesBackTouchesTheServerToo() {
    var step =
        day.does(new RoleIntent.ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP)), ""));
    var undo = day.does(new UndoStep(step));
    day.does(new UndoStep(undo));
    assertEquals(
        day.timeline().envelopes().getLast().id(),
        day.day().servers().get(S1).touches().getLast().id());
  }

  @Test
  void aResultOutlivesTheUndoOfItsStart() {
    var run = new Id.RunId("r");
    var start = day.does(new RunIntent.StartRun(run, Optional.empty(), RunSetup.noted("gzip")));
    var result = RunResult.pass(Score.of(900));
    day.does(new RunIntent.FinishRun(run, Optional.empty(), result));
    day.does(new UndoStep(start));
    assertEquals(Optional.of(Score.of(900)), day.day().runs().get(run).score());
  }

  @Test
  void anUndoIsNoPartOfSeveralWishes() {
    var step = day.does(adds(TASK));
    assertEquals(
        new Rejection.NothingToUndo(),
        day.refused(new Intent.Several(List.of(new UndoStep(step)))));
  }
}
