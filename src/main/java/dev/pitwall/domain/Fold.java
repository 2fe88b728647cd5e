package dev.pitwall.domain;

import dev.pitwall.domain.ContestDay.Former;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns facts into the day. Never throws on a fact: what makes no sense on this day (a teammate
 * edits what another removed) changes nothing.
 *
 * <p>Mutable, for one thread. {@link #apply} takes envelopes in their one order (see {@link
 * Envelope}); whoever meets a late one, or an undo, folds anew with {@link #of}. That is why equal
 * sets of events give equal days. Each kind of event has its part of the fold in a file of its own.
 */
public final class Fold {
  private final FoldContest contest = new FoldContest();
  private final FoldMembers members = new FoldMembers();
  private final FoldServers servers = new FoldServers();
  private final FoldPlans plans = new FoldPlans();
  private final FoldRuns runs = new FoldRuns();
  private final FoldTasks tasks = new FoldTasks();
  private final FoldNotes notes = new FoldNotes(servers);
  private final FoldMilestones milestones = new FoldMilestones();
  private final FoldChecklist checklist = new FoldChecklist();
  private final FoldRounds rounds = new FoldRounds(servers);
  private final FoldFormats formats = new FoldFormats();
  private final Section<Origin, Long> heads = new Section<>();
  private Set<StepId> undone = Set.of();
  private List<Event.Unknown> unknown = List.of();
  private Stamp latest = Stamp.ZERO;

  public Fold() {}

  /** Goes on from a day; what was undone on it stays so. */
  public Fold(ContestDay day) {
    contest.adopt(day);
    members.adopt(day);
    servers.adopt(day);
    plans.adopt(day);
    runs.adopt(day);
    tasks.adopt(day);
    notes.adopt(day);
    milestones.adopt(day);
    checklist.adopt(day);
    rounds.adopt(day);
    formats.adopt(day);
    heads.adopt(day.heads());
    undone = day.undone();
    unknown = day.unknown();
    latest = day.latest();
  }

  /** The fold of a whole history, undone steps left out. {@code ordered} is in envelope order. */
  public static Fold of(List<Envelope> ordered) {
    var fold = new Fold();
    fold.undone = undoneIn(ordered);
    ordered.forEach(fold::apply);
    return fold;
  }

  /** An undo that is itself undone undoes nothing: hence from the newest backwards. */
  private static Set<StepId> undoneIn(List<Envelope> ordered) {
    var steps = new HashSet<StepId>();
    for (var envelope : ordered.reversed()) {
      if (envelope.event() instanceof Event.StepUndone undo && !steps.contains(envelope.step())) {
        steps.add(undo.step());
      }
    }
    return Set.copyOf(steps);
  }

  public void apply(Envelope envelope) {
    heads.put(
        envelope.id().origin(),
        Math.max(envelope.id().sequence(), heads.get(envelope.id().origin()).orElse(0L)));
    if (envelope.stamp().compareTo(latest) > 0) {
      latest = envelope.stamp();
    }
    servers.remember(envelope);
    if (undone.contains(envelope.step())) {
      return;
    }
    switch (envelope.event()) {
      case ContestEvent event -> contest.apply(event, envelope);
      case MemberEvent event -> members.apply(event);
      case ServerEvent event -> servers.apply(event);
      case RoleEvent event -> servers.apply(event, envelope);
      case PlanEvent event -> plans.apply(event, envelope);
      case RunEvent event -> runs.apply(event, envelope);
      case TaskEvent event -> tasks.apply(event, envelope);
      case NoteEvent event -> notes.apply(event, envelope);
      case MilestoneEvent event -> milestones.apply(event, envelope);
      case ChecklistEvent event -> checklist.apply(event, envelope);
      case RoundEvent event -> rounds.apply(event, envelope);
      case FormatEvent event -> formats.apply(event);
      case Event.StepUndone event -> servers.undone(event, envelope);
      case Event.Unknown event -> unknown = Section.plus(unknown, event);
    }
  }

  public ContestDay day() {
    return new ContestDay(
        contest.contest,
        members.members.frozen(),
        servers.servers.frozen(),
        servers.roles.frozen(),
        new Former(
            members.former.frozen(),
            servers.formerServers.frozen(),
            servers.formerRoles.frozen(),
            milestones.former.frozen(),
            checklist.former.frozen()),
        servers.roleHistory,
        plans.plans.frozen(),
        runs.runs.frozen(),
        tasks.tasks.frozen(),
        notes.changeNotes.frozen(),
        notes.notes.frozen(),
        milestones.milestones.frozen(),
        milestones.answers.frozen(),
        checklist.items.frozen(),
        rounds.rounds.frozen(),
        formats.formats.frozen(),
        heads.frozen(),
        undone,
        unknown,
        latest);
  }
}
