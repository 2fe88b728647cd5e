package dev.pitwall.report.findings;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.event.TaskEvent.TaskMoved;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was proved, and what was only believed. */
final class ProofFindings {
  private ProofFindings() {}

  /** Work that began before it is proved by runs after its beginning only. */
  static Optional<Finding.UnprovedEffects> unproved(FindingContext context) {
    var kept =
        context.day().tasks().values().stream()
            .filter(task -> task.column() == TaskColumn.KEPT)
            .sorted(Comparator.comparing(Task::since))
            .toList();
    var begun = begun(context);
    var better = context.runs().stream().filter(run -> better(run, context)).toList();
    var unproved = new ArrayList<Finding.Unproved>();
    for (var task : kept) {
      var from = begun.getOrDefault(task.id(), task.added());
      if (ByTime.between(better, Run::at, from, task.since()).isEmpty()) {
        var runs = ByTime.between(context.runs(), Run::at, from, task.since());
        var newest = runs.isEmpty() ? Optional.<Run>empty() : Optional.of(runs.getLast());
        unproved.add(new Finding.Unproved(task, newest, newest.map(context::proof)));
      }
    }
    return unproved.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding.UnprovedEffects(List.copyOf(unproved), kept.size()));
  }

  private static boolean better(Run run, FindingContext context) {
    return context.proof(run) == Effect.Finding.BETTER;
  }

  /** When each task was first worked on. */
  private static Map<TaskId, Instant> begun(FindingContext context) {
    var begun = new HashMap<TaskId, Instant>();
    for (var envelope : standing(context).toList()) {
      if (envelope.event() instanceof TaskMoved moved
          && (moved.column() == TaskColumn.DOING || moved.column() == TaskColumn.MEASURING)) {
        begun.putIfAbsent(moved.task(), envelope.stamp().wall());
      }
    }
    return begun;
  }

  private static Stream<Envelope> standing(FindingContext context) {
    var undone = context.day().undone();
    return context.timeline().envelopes().stream()
        .filter(envelope -> !undone.contains(envelope.step()));
  }

  static List<Finding.AgentWork> agents(FindingContext context) {
    var team = context.day().team();
    return Stream.concat(team.members().values().stream(), team.former().values().stream())
        .filter(Member::agent)
        .flatMap(agent -> work(agent, context).stream())
        .toList();
  }

  private static Optional<Finding.AgentWork> work(Member agent, FindingContext context) {
    var steps =
        standing(context)
            .filter(envelope -> envelope.author().filter(agent.id()::equals).isPresent())
            .toList();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    var runs =
        context.runs().stream()
            .filter(run -> run.by().filter(agent.id()::equals).isPresent())
            .toList();
    int ofRuns = 0;
    int tasks = 0;
    int notes = 0;
    for (var step : steps) {
      ofRuns += step.event() instanceof RunEvent ? 1 : 0;
      tasks += step.event() instanceof TaskEvent ? 1 : 0;
      notes += step.event() instanceof NoteEvent ? 1 : 0;
    }
    return Optional.of(
        new Finding.AgentWork(
            agent,
            steps.getFirst().stamp().wall(),
            runs,
            runs.stream().filter(run -> better(run, context)).toList(),
            tasks,
            notes,
            steps.size() - ofRuns - tasks - notes));
  }
}
