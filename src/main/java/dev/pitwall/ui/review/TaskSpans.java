package dev.pitwall.ui.review;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.TaskColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When each task was worked on: from its start to its verdict, as often as it was begun. */
final class TaskSpans {
  /**
   * @param to equal to {@code from} for a task of which only the verdict was recorded
   * @param verdict the column that ended it; empty while it goes on, or was put back unfinished
   */
  record Span(TaskId task, Instant from, Instant to, Optional<TaskColumn> verdict) {}

  private final Map<TaskId, Instant> since = new HashMap<>();
  private final Map<TaskId, TaskColumn> columns = new HashMap<>();
  private final List<Span> spans = new ArrayList<>();

  private TaskSpans() {}

  /**
   * By their start; none of tasks that nobody began.
   *
   * @param until where those end that go on
   */
  static List<Span> of(Timeline timeline, Instant until) {
    var all = new TaskSpans();
    for (var envelope : timeline.envelopes()) {
      if (!timeline.day().undone().contains(envelope.step())) {
        all.take(envelope, timeline);
      }
    }
    all.since.forEach(
        (task, from) ->
            all.spans.add(
                new Span(task, from, until.isBefore(from) ? from : until, Optional.empty())));
    all.spans.removeIf(span -> !timeline.day().tasks().containsKey(span.task()));
    all.spans.sort(Comparator.comparing(Span::from).thenComparing(span -> span.task().value()));
    return List.copyOf(all.spans);
  }

  private void take(Envelope envelope, Timeline timeline) {
    if (envelope.event() instanceof TaskEvent.TaskAdded e) {
      move(e.task(), e.column(), timeline.since(envelope));
    } else if (envelope.event() instanceof TaskEvent.TaskMoved e) {
      move(e.task(), e.column(), timeline.since(envelope));
    }
  }

  private void move(TaskId task, TaskColumn to, Instant at) {
    var from = columns.put(task, to);
    if (to.ended()) {
      if (from == null || !from.ended() || since.containsKey(task)) {
        end(task, at, Optional.of(to));
      }
    } else if (to == TaskColumn.DOING || to == TaskColumn.MEASURING) {
      since.putIfAbsent(task, at);
    } else if (since.containsKey(task)) {
      end(task, at, Optional.empty());
    }
  }

  private void end(TaskId task, Instant at, Optional<TaskColumn> verdict) {
    var begun = since.remove(task);
    spans.add(new Span(task, begun == null ? at : begun, at, verdict));
  }
}
