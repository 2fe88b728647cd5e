package dev.pitwall.domain.decide;

import dev.pitwall.domain.decide.Decision.Accepted;
import dev.pitwall.domain.decide.Decision.Rejected;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.fold.Fold;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.intent.ChecklistIntent;
import dev.pitwall.domain.intent.ContestIntent;
import dev.pitwall.domain.intent.EvidenceIntent;
import dev.pitwall.domain.intent.FormatIntent;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.LineIntent;
import dev.pitwall.domain.intent.MemberIntent;
import dev.pitwall.domain.intent.MilestoneIntent;
import dev.pitwall.domain.intent.NoteIntent;
import dev.pitwall.domain.intent.PlanIntent;
import dev.pitwall.domain.intent.RoleIntent;
import dev.pitwall.domain.intent.RoundIntent;
import dev.pitwall.domain.intent.RunIntent;
import dev.pitwall.domain.intent.ServerIntent;
import dev.pitwall.domain.intent.SnippetIntent;
import dev.pitwall.domain.intent.TaskIntent;
import dev.pitwall.domain.model.ContestDay;
import java.util.ArrayList;

/**
 * From an intent to events, or to the reason why not. Pure: the same day, intent and occasion give
 * the same decision on every laptop.
 */
public final class Decide {
  private Decide() {}

  /** Also checks what needs the whole sequence of events: what an undo would restore. */
  public static Decision decide(Timeline timeline, Intent intent, DecisionContext occasion) {
    if (!(intent instanceof Intent.UndoStep undo)) {
      return decide(timeline.day(), intent, occasion);
    }
    return AgentLimits.objection(timeline, undo, occasion.author())
        .<Decision>map(Rejected::new)
        .orElseGet(() -> DecideUndo.decide(timeline, undo, occasion));
  }

  public static Decision decide(ContestDay day, Intent intent, DecisionContext occasion) {
    if (day.contest().isEmpty()
        && !(intent instanceof ContestIntent.CreateContest)
        && !(intent instanceof Intent.Several)) {
      return new Rejected(new Rejection.NoContestYet());
    }
    var objection = AgentLimits.objection(day, intent, occasion.author());
    if (objection.isPresent()) {
      return new Rejected(objection.get());
    }
    return switch (intent) {
      case ContestIntent i -> DecideContest.decide(day, i);
      case MemberIntent i -> DecideMembers.decide(day, i);
      case ServerIntent i -> DecideServers.decide(day, i);
      case RoleIntent i -> DecideRoles.decide(day, i, occasion);
      case PlanIntent i -> DecidePlans.decide(day, i, occasion);
      case RunIntent i -> DecideRuns.decide(day, i, occasion);
      case TaskIntent i -> DecideTasks.decide(day, i);
      case NoteIntent i -> DecideNotes.decide(day, i, occasion);
      case SnippetIntent i -> DecideSnippets.decide(day, i, occasion);
      case MilestoneIntent i -> DecideMilestones.decide(day, i, occasion);
      case ChecklistIntent i -> DecideChecklist.decide(day, i, occasion);
      case RoundIntent i -> DecideRounds.decide(day, i, occasion);
      case FormatIntent i -> DecideFormats.decide(day, i);
      case EvidenceIntent i -> DecideEvidence.decide(day, i, occasion);
      case LineIntent i -> DecideLines.decide(day, i, occasion);
      case Intent.UndoStep i -> DecideUndo.decide(day, i);
      case Intent.Several i -> several(day, i, occasion);
    };
  }

  private static Decision several(ContestDay day, Intent.Several intent, DecisionContext occasion) {
    var events = new ArrayList<Event>();
    var fold = new Fold(day);
    for (var one : intent.intents()) {
      if (one instanceof Intent.UndoStep) {
        // What it undoes would still be there for the intents after it.
        return new Rejected(new Rejection.NothingToUndo());
      }
      var here = occasion.after(events.size());
      switch (decide(fold.day(), one, here)) {
        case Rejected rejected -> {
          return rejected;
        }
        case Accepted accepted -> {
          here.envelopes(accepted.events()).forEach(fold::apply);
          events.addAll(accepted.events());
        }
      }
    }
    return events.isEmpty() ? new Rejected(new Rejection.NothingChanges()) : new Accepted(events);
  }
}
