package dev.pitwall.core;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Everything a screen may show, at one moment, immutable and durable.
 *
 * @param me the member acting on this laptop; empty until one was chosen
 * @param own the origin of this laptop's own steps
 * @param problems what went wrong and was not waved away yet, newest last
 */
public record Snapshot(
    Timeline timeline, Optional<MemberId> me, Origin own, List<Problem> problems) {

  public ContestDay day() {
    return timeline.day();
  }

  /** The newest step of this laptop that is neither undone nor an undo: what Ctrl+Z takes back. */
  public Optional<StepId> undoable() {
    return UndoOrder.undoable(timeline, own);
  }

  /** The newest undo of this laptop that nothing followed: what Ctrl+Shift+Z takes back. */
  public Optional<StepId> redoable() {
    return UndoOrder.redoable(timeline, own);
  }
}
