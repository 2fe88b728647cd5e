package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Verdict;
import java.util.Map;

/**
 * A run's sheet as it stands in its fields, stripped.
 *
 * @param targets each server that has a box, and whether it is ticked
 */
record TypedRun(
    Verdict verdict,
    String score,
    String reason,
    String output,
    String started,
    String finished,
    Map<ServerId, Boolean> targets,
    String settings,
    String revision,
    String note) {

  TypedRun {
    targets = Map.copyOf(targets);
  }

  /** Whether both tell the same of how the run ended. */
  boolean sameEnd(TypedRun other) {
    return verdict == other.verdict
        && score.equals(other.score)
        && reason.equals(other.reason)
        && output.equals(other.output)
        && finished.equals(other.finished);
  }
}
