package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event.StepUndone;
import dev.pitwall.domain.id.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which steps a history leaves undone. */
final class UndoneSteps {
  private UndoneSteps() {}

  /**
   * An undo that is itself undone undoes nothing: hence from the newest backwards.
   *
   * @param ordered in envelope order; only undo steps matter
   */
  static Set<StepId> in(List<Envelope> ordered) {
    var steps = new HashSet<StepId>();
    for (var envelope : ordered.reversed()) {
      if (envelope.event() instanceof StepUndone undo && !steps.contains(envelope.step())) {
        steps.add(undo.step());
      }
    }
    return Set.copyOf(steps);
  }
}
