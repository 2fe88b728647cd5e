package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.StepId;
import java.util.List;

/**
 * Something a member wants, in the imperative. Carries the ids of what it makes, so that deciding
 * stays pure. Moments are {@link java.util.Optional}: empty means "now".
 */
public sealed interface Intent
    permits ContestIntent,
        MemberIntent,
        ServerIntent,
        RoleIntent,
        PlanIntent,
        RunIntent,
        TaskIntent,
        NoteIntent,
        SnippetIntent,
        MilestoneIntent,
        ChecklistIntent,
        RoundIntent,
        FormatIntent,
        EvidenceIntent,
        LineIntent,
        Intent.UndoStep,
        Intent.Several {

  /** Also undoes an undo: that is redo. */
  record UndoStep(StepId step) implements Intent {}

  /** All of them as one step, or none: each is decided on the day that the ones before it made. */
  record Several(List<Intent> intents) implements Intent {
    public Several {
      intents = List.copyOf(intents);
    }
  }
}
