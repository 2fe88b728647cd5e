package dev.pitwall.report.findings;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.NoteEvent.ChangeNoted;
import dev.pitwall.domain.event.RoleEvent.RoleMapChanged;
import dev.pitwall.domain.event.TaskEvent.TaskMoved;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.TaskColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What was done to the servers and the program, by the moment at which it was done. */
final class ChangesMade {
  private final List<Envelope> changes;

  private ChangesMade(List<Envelope> changes) {
    this.changes = changes;
  }

  /** Steps that are undone are left out. */
  static ChangesMade of(Timeline timeline) {
    var undone = timeline.day().undone();
    return new ChangesMade(
        timeline.envelopes().stream()
            .filter(envelope -> isChange(envelope.event()))
            .filter(envelope -> !undone.contains(envelope.step()))
            .sorted(Comparator.comparing(ChangesMade::at))
            .toList());
  }

  private static boolean isChange(Event event) {
    return event instanceof ChangeNoted
        || event instanceof RoleMapChanged
        || event instanceof TaskMoved moved && moved.column() == TaskColumn.MEASURING;
  }

  static Instant at(Envelope envelope) {
    return envelope.event() instanceof Event.Timed timed ? timed.at() : envelope.stamp().wall();
  }

  /** After the first moment, and at the second one at the latest. */
  List<Envelope> between(Instant after, Instant until) {
    return ByTime.between(changes, ChangesMade::at, after, until);
  }

  /** The same, without tasks that were only moved on the board. */
  List<Envelope> ofServersBetween(Instant after, Instant until) {
    return between(after, until).stream()
        .filter(envelope -> !(envelope.event() instanceof TaskMoved))
        .toList();
  }
}
