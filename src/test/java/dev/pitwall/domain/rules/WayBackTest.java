package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WayBackTest {
  private static final RunId GOOD = new RunId("good");

  private final TestDay day = TestDay.begun();

  private void later() {
    day.after(Duration.ofMinutes(10));
  }

  private void plays(
      Map<dev.pitwall.domain.id.Id.ServerId, Set<dev.pitwall.domain.id.Id.RoleId>> map) {
    later();
    day.does(new ArrangeRoles(Optional.empty(), map, ""));
  }

  private void task(String id, String undo, TaskColumn... through) {
    later();
    var task = new TaskId(id);
    day.does(
        new AddTask(
            task, new TaskSheet(id, "", Optional.empty(), undo), Optional.empty(), through[0]));
    for (int i = 1; i < through.length; i++) {
      later();
      day.does(new MoveTask(task, through[i], Optional.empty()));
    }
  }

  private void passes() {
    later();
    day.does(
        new RecordRun(
            GOOD,
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            new RunResult(Verdict.PASS, Optional.of(Score.of(12_345)), "", "")));
  }

  private WayBack way() {
    return WayBack.of(day.day(), day.day().runs().get(GOOD));
  }

  @Test
  void theRolesOfThenAreOneStepFromThoseOfNow() {
    plays(Map.of(S1, Set.of(Role.AP, Role.DB)));
    passes();
    plays(Map.of(S1, Set.of(Role.AP), S2, Set.of(Role.DB)));
    assertEquals(2, way().changes().size());
    day.does(new ArrangeRoles(Optional.empty(), way().map(), ""));
    assertEquals(Set.of(Role.AP, Role.DB), day.day().server(S1).orElseThrow().roles());
    assertEquals(Set.of(), day.day().server(S2).orElseThrow().roles());
    assertEquals(List.of(), way().changes());
  }

  @Test
  void whatWasChangedSinceIsTakenBackNewestFirst() {
    task("before", "x", TaskColumn.DOING, TaskColumn.KEPT);
    passes();
    task("index", "DROP INDEX i", TaskColumn.DOING, TaskColumn.KEPT);
    task("gone", "x", TaskColumn.DOING, TaskColumn.REVERTED);
    task("later", "x", TaskColumn.READY);
    task("pool", "pool=10", TaskColumn.DOING);
    day.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "keepalive 32"));
    assertEquals(
        List.of("pool", "index"), way().tasks().stream().map(one -> one.sheet().title()).toList());
    assertEquals(
        List.of("keepalive 32"), way().notes().stream().map(one -> one.change().what()).toList());
  }
}
