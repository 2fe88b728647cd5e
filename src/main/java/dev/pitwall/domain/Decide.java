package dev.pitwall.domain;

import dev.pitwall.domain.Decision.Accepted;
import dev.pitwall.domain.Decision.Rejected;
import java.util.ArrayList;
import java.util.Optional;

/**
 * From a wish to facts, or to the reason why not. Pure: the same day, intent and occasion give the
 * same decision on every laptop.
 */
public final class Decide {
  private Decide() {}

  public static Decision decide(ContestDay day, Intent intent, Occasion occasion) {
    if (day.contest().isEmpty()
        && !(intent instanceof ContestIntent.CreateContest)
        && !(intent instanceof Intent.Several)) {
      return new Rejected(new Rejection.NoContestYet());
    }
    return switch (intent) {
      case ContestIntent i -> DecideContest.decide(day, i);
      case MemberIntent i -> DecideContest.decide(day, i);
      case ServerIntent i -> DecideServers.decide(day, i);
      case RoleIntent i -> DecideServers.decide(day, i, occasion);
      case PlanIntent i -> DecidePlans.decide(day, i, occasion);
      case RunIntent i -> DecideRuns.decide(day, i, occasion);
      case TaskIntent i -> DecideTasks.decide(day, i);
      case NoteIntent i -> DecideTasks.decide(day, i, occasion);
      case MilestoneIntent i -> DecideMilestones.decide(day, i, occasion);
      case ChecklistIntent i -> DecideChecklist.decide(day, i, occasion);
      case RoundIntent i -> DecideRounds.decide(day, i, occasion);
      case FormatIntent i -> DecideFormats.decide(day, i);
      case Intent.UndoStep i -> undo(day, i);
      case Intent.Several i -> several(day, i, occasion);
    };
  }

  private static Decision undo(ContestDay day, Intent.UndoStep intent) {
    var step = intent.step();
    Optional<Rejection> objection;
    if (day.undone().contains(step)) {
      objection = Optional.of(new Rejection.AlreadyUndone());
    } else if (!day.heads().containsKey(step.origin())
        || step.stamp().compareTo(day.latest()) > 0) {
      objection = Optional.of(new Rejection.NothingToUndo());
    } else if (day.contest().filter(contest -> contest.created().equals(step)).isPresent()) {
      objection = Optional.of(new Rejection.CannotUndoTheContest());
    } else {
      objection = Optional.empty();
    }
    return Decision.unless(objection, () -> new Event.StepUndone(step));
  }

  private static Decision several(ContestDay day, Intent.Several intent, Occasion occasion) {
    var events = new ArrayList<Event>();
    var fold = new Fold(day);
    for (var one : intent.intents()) {
      if (one instanceof Intent.UndoStep) {
        // What it takes back would still stand for the wishes after it.
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
