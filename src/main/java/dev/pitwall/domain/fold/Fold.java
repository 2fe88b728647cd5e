package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.ChecklistEvent;
import dev.pitwall.domain.event.ContestEvent;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.EvidenceEvent;
import dev.pitwall.domain.event.FormatEvent;
import dev.pitwall.domain.event.LineEvent;
import dev.pitwall.domain.event.MemberEvent;
import dev.pitwall.domain.event.MilestoneEvent;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.event.NoteEvent.ChangeNoted;
import dev.pitwall.domain.event.PlanEvent;
import dev.pitwall.domain.event.PlanEvent.PlanApplied;
import dev.pitwall.domain.event.RoleEvent;
import dev.pitwall.domain.event.RoundEvent;
import dev.pitwall.domain.event.RoundEvent.CalledOut;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.event.SnippetEvent;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.CheckLines;
import dev.pitwall.domain.model.Checklists;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.History;
import dev.pitwall.domain.model.Layout;
import dev.pitwall.domain.model.Notebook;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Proofs;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.Team;
import dev.pitwall.domain.model.TimePlan;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;

/**
 * Turns events into the day. Never throws on an event: what makes no sense on this day (a teammate
 * edits what another removed) changes nothing.
 *
 * <p>Mutable, for one thread. {@link #apply} takes envelopes in their one order (see {@link
 * Envelope}); {@link Timeline} folds again from a checkpoint when a late one or an undo comes. That
 * is why equal sets of events give equal days. Each kind of event has its part of the fold in a
 * file of its own: a pure function from a section of the day and an event to the next section.
 */
public final class Fold {
  private final LeftOut leftOut;
  private Optional<Contest> contest;
  private Team team;
  private Layout layout;
  private PMap<PlanId, Plan> plans;
  private PMap<RunId, Run> runs;
  private PMap<TaskId, Task> tasks;
  private Notebook notebook;
  private PMap<SnippetId, Snippet> snippets;
  private int highestNumber;
  private TimePlan timePlan;
  private Checklists checklists;
  private CheckLines checkLines;
  private PMap<RoundId, Round> rounds;
  private PMap<FormatId, String> formats;
  private Proofs proofs;
  private PMap<Origin, Long> heads;
  private PMap<Origin, Long> plansApplied;
  private int unknown;
  private Stamp latest;

  /** Continues from a day; what was undone on it stays undone. */
  public Fold(ContestDay day) {
    this(day, LeftOut.on(day));
  }

  /**
   * Continues from a checkpoint.
   *
   * @param leftOut the steps to leave out; on {@code day} itself they are left out already
   */
  Fold(ContestDay day, LeftOut leftOut) {
    this.leftOut = leftOut;
    contest = day.contest();
    team = day.team();
    layout = day.layout();
    plans = day.plans();
    runs = day.runs();
    tasks = day.tasks();
    notebook = day.notebook();
    snippets = day.snippets();
    highestNumber = day.highestNumber();
    timePlan = day.timePlan();
    checklists = day.checklists();
    checkLines = day.checkLines();
    rounds = day.rounds();
    formats = day.formats();
    proofs = day.proofs();
    heads = day.history().heads();
    plansApplied = day.history().plansApplied();
    unknown = day.history().unknown();
    latest = day.history().latest();
  }

  /** The day of a whole history, undone steps left out. {@code ordered} is in envelope order. */
  public static ContestDay of(List<Envelope> ordered) {
    var fold = new Fold(ContestDay.EMPTY, LeftOut.in(ordered));
    ordered.forEach(fold::apply);
    return fold.day();
  }

  public void apply(Envelope envelope) {
    var origin = envelope.id().origin();
    // An origin's numbers rise with its stamps: what is missing here leaves the head before it.
    if (envelope.id().sequence() == heads.getOrDefault(origin, 0L) + 1) {
      heads = heads.plus(origin, envelope.id().sequence());
    }
    if (envelope.stamp().compareTo(latest) > 0) {
      latest = envelope.stamp();
    }
    if (envelope.event() instanceof PlanApplied) {
      long newest = Math.max(envelope.id().sequence(), plansApplied.getOrDefault(origin, 0L));
      plansApplied = plansApplied.plus(origin, newest);
    }
    layout = FoldRoles.keepChanges(layout, envelope);
    if (leftOut.steps().contains(envelope.step())) {
      overtaken(envelope);
      return;
    }
    switch (envelope.event()) {
      case ContestEvent event -> contest = FoldContest.apply(contest, event, envelope);
      case MemberEvent event -> team = FoldMembers.apply(team, event);
      case ServerEvent event -> layout = FoldServers.apply(layout, event);
      case RoleEvent event -> layout = FoldRoles.apply(layout, event, envelope);
      case PlanEvent event -> plans = FoldPlans.apply(plans, event, envelope);
      case RunEvent event -> runs = FoldRuns.apply(runs, event, envelope);
      case TaskEvent event -> tasks = FoldTasks.apply(tasks, event, envelope);
      case NoteEvent event -> noted(event, envelope);
      case SnippetEvent event -> {
        snippets = FoldSnippets.apply(snippets, event, envelope);
        highestNumber = Math.max(highestNumber, FoldSnippets.number(snippets, event));
      }
      case MilestoneEvent event -> timePlan = FoldMilestones.apply(timePlan, event, envelope);
      case ChecklistEvent event -> checklists = FoldChecklist.apply(checklists, event, envelope);
      case LineEvent event -> checkLines = FoldLines.apply(checkLines, event, envelope);
      case RoundEvent event -> calledOut(event, envelope);
      case FormatEvent event -> formats = FoldFormats.apply(formats, event);
      case EvidenceEvent event -> proofs = FoldEvidence.apply(proofs, event, envelope);
      case Event.StepUndone event -> layout = FoldRoles.undone(layout, event, envelope);
      case Event.Unknown _ -> unknown++;
    }
  }

  /** For whoever looked at the servers in between, their roles have changed and changed back. */
  private void overtaken(Envelope envelope) {
    var by = leftOut.overtaken().get(envelope.step());
    if (by != null && envelope.event() instanceof PlanApplied applied) {
      plans = FoldPlans.overtaken(plans, applied, by);
      layout = FoldRoles.back(layout, envelope.step(), envelope);
    }
  }

  private void noted(NoteEvent event, Envelope envelope) {
    notebook = FoldNotes.apply(notebook, event, envelope);
    if (event instanceof ChangeNoted noted && noted.server().isPresent()) {
      layout =
          FoldServers.changed(
              layout,
              noted.server().get(),
              ServerChange.Kind.CHANGE_NOTE,
              noted.at(),
              envelope,
              noted.text());
    }
  }

  private void calledOut(RoundEvent event, Envelope envelope) {
    rounds = FoldRounds.apply(rounds, event, envelope);
    if (event instanceof CalledOut said && said.step() == CallOutStep.REBOOTING) {
      layout =
          FoldServers.changed(
              layout, said.server(), ServerChange.Kind.BOOT, said.at(), envelope, "");
    }
  }

  public ContestDay day() {
    return new ContestDay(
        contest,
        team,
        layout,
        plans,
        runs,
        tasks,
        notebook,
        snippets,
        highestNumber,
        timePlan,
        checklists,
        checkLines,
        rounds,
        formats,
        proofs,
        new History(heads, leftOut.steps(), leftOut.overtaken(), plansApplied, unknown, latest));
  }
}
