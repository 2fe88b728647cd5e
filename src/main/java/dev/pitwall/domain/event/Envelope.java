package dev.pitwall.domain.event;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.StepId;
import java.util.Comparator;
import java.util.Optional;

/**
 * A fact with its who, when and where from.
 *
 * @param id origin and number; no two envelopes share it
 * @param stamp when it was recorded; the same for all events of one step
 * @param author the member who acted; empty before the laptop knows its member
 */
public record Envelope(EventId id, Stamp stamp, Optional<Id.MemberId> author, Event event)
    implements Comparable<Envelope> {

  /** The one order in which every laptop folds: by stamp, then origin, then number. */
  private static final Comparator<Envelope> ORDER =
      Comparator.comparing(Envelope::stamp).thenComparing(Envelope::id);

  public StepId step() {
    return new StepId(id.origin(), stamp);
  }

  @Override
  public int compareTo(Envelope other) {
    return ORDER.compare(this, other);
  }
}
