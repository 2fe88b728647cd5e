package dev.pitwall.domain.decide;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.MemberId;
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
import dev.pitwall.domain.model.Member;
import java.util.Optional;

/**
 * Rule 10: an agent never stands in for a person. It records runs, notes, snippets and tasks under
 * its own name; it never calls out, confirms, ticks, waives, acknowledges, closes, applies a plan,
 * or undoes what a person did. A new kind of intent does not compile before it is decided here
 * whether an agent may.
 */
final class AgentLimits {
  private AgentLimits() {}

  /** Why this intent is rejected when its author is an agent; empty when it is allowed. */
  static Optional<Rejection> objection(ContestDay day, Intent intent, Optional<MemberId> author) {
    return agent(day, author).filter(_ -> !mayDo(intent)).map(AgentLimits::onlyAPerson);
  }

  /** An agent may undo a step of its own. */
  static Optional<Rejection> objection(
      Timeline timeline, Intent.UndoStep undo, Optional<MemberId> author) {
    return agent(timeline.day(), author)
        .filter(
            agent ->
                timeline.envelopes().stream()
                    .filter(envelope -> envelope.step().equals(undo.step()))
                    .map(Envelope::author)
                    .anyMatch(by -> !by.equals(Optional.of(agent.id()))))
        .map(AgentLimits::onlyAPerson);
  }

  private static Optional<Member> agent(ContestDay day, Optional<MemberId> author) {
    return author.flatMap(day::member).filter(Member::agent);
  }

  private static Rejection onlyAPerson(Member agent) {
    return new Rejection.OnlyAPerson(agent.name());
  }

  private static boolean mayDo(Intent intent) {
    return switch (intent) {
      case RunIntent.StartRun _, RunIntent.FinishRun _ -> true;
      case RunIntent.RecordRun _, RunIntent.RecordResult _ -> true;
      case RunIntent.CorrectRun _, RunIntent.DiscardRun _, RunIntent.RestoreRun _ -> false;
      case TaskIntent _, NoteIntent _ -> true;
      case SnippetIntent.AddSnippet _, SnippetIntent.EditSnippet _ -> true;
      case SnippetIntent.RemoveSnippet _, SnippetIntent.RestoreSnippet _ -> false;
      // What proves a reboot takes part in the decision to stop.
      case EvidenceIntent _, LineIntent _ -> false;
      case ContestIntent _, MemberIntent _, ServerIntent _, RoleIntent _, PlanIntent _ -> false;
      case MilestoneIntent _, ChecklistIntent _, RoundIntent _, FormatIntent _ -> false;
      // Each of the several is decided on its own; an undo is decided with the timeline.
      case Intent.Several _, Intent.UndoStep _ -> true;
    };
  }
}
