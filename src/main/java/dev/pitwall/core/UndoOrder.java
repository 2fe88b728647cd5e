package dev.pitwall.core;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event.StepUndone;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.StepId;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order a laptop's own steps are taken back, and brought back. */
final class UndoOrder {
  private UndoOrder() {}

  static Optional<StepId> undoable(Timeline timeline, Origin own) {
    return ownNewestFirst(timeline, own)
        .filter(envelope -> !(envelope.event() instanceof StepUndone))
        .map(Envelope::step)
        .filter(step -> !timeline.day().undone().contains(step))
        .filter(step -> !isTheContest(timeline, step))
        .findFirst();
  }

  /** Only directly after an undo: a new step since then makes it meaningless. */
  static Optional<StepId> redoable(Timeline timeline, Origin own) {
    return ownNewestFirst(timeline, own)
        .filter(envelope -> !timeline.day().undone().contains(envelope.step()))
        .filter(envelope -> !isRedo(timeline, envelope))
        .findFirst()
        .filter(envelope -> envelope.event() instanceof StepUndone)
        .map(Envelope::step);
  }

  /** An undo of an undo. */
  private static boolean isRedo(Timeline timeline, Envelope envelope) {
    return envelope.event() instanceof StepUndone undo
        && timeline.envelopes().stream()
            .anyMatch(
                other -> other.step().equals(undo.step()) && other.event() instanceof StepUndone);
  }

  private static boolean isTheContest(Timeline timeline, StepId step) {
    return timeline.day().contest().filter(c -> c.created().equals(step)).isPresent();
  }

  private static Stream<Envelope> ownNewestFirst(Timeline timeline, Origin own) {
    return timeline.envelopes().reversed().stream()
        .filter(envelope -> envelope.id().origin().equals(own));
  }
}
