package dev.pitwall.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a task's start to its verdict. */
class TaskSpansTest {
  private static final TaskId TASK = new TaskId("t");
  private final TestDay day = TestDay.begun();

  private Instant move(int minute, TaskColumn column) {
    day.at(TestDay.START.plus(Duration.ofMinutes(minute)));
    day.does(new MoveTask(TASK, column, Optional.empty()));
    return day.now();
  }

  private void add(TaskColumn column) {
    day.does(new AddTask(TASK, TaskSheet.titled("redis"), Optional.empty(), column));
  }

  private List<TaskSpans.Span> spans() {
    return TaskSpans.of(day.timeline(), TestDay.END);
  }

  @Test
  void aTaskThatWasDoneAndMeasuredIsOneSpan() {
    add(TaskColumn.READY);
    assertEquals(List.of(), spans(), "nobody began it");
    var from = move(10, TaskColumn.DOING);
    assertEquals(List.of(new TaskSpans.Span(TASK, from, TestDay.END, Optional.empty())), spans());
    move(20, TaskColumn.MEASURING);
    var to = move(30, TaskColumn.KEPT);
    var kept = new TaskSpans.Span(TASK, from, to, Optional.of(TaskColumn.KEPT));
    assertEquals(List.of(kept), spans());
    var again = move(60, TaskColumn.DOING);
    var back = move(70, TaskColumn.REVERTED);
    assertEquals(
        List.of(kept, new TaskSpans.Span(TASK, again, back, Optional.of(TaskColumn.REVERTED))),
        spans());
  }

  @Test
  void aTaskThatWasPutBackHasNoVerdict() {
    add(TaskColumn.DOING);
    var from = day.now();
    var to = move(5, TaskColumn.IDEA);
    assertEquals(List.of(new TaskSpans.Span(TASK, from, to, Optional.empty())), spans());
  }

  @Test
  void ofATaskOfWhichOnlyTheVerdictIsKnownThereIsAMoment() {
    add(TaskColumn.KEPT);
    var at = day.now();
    assertEquals(List.of(new TaskSpans.Span(TASK, at, at, Optional.of(TaskColumn.KEPT))), spans());
  }

  @Test
  void whatWasUndoneNeverHappened() {
    add(TaskColumn.READY);
    day.after(Duration.ofMinutes(1));
    day.does(new UndoStep(day.does(new MoveTask(TASK, TaskColumn.DOING, Optional.empty()))));
    assertEquals(List.of(), spans());
  }
}
