package dev.pitwall.domain.decide;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who asks, when, and under which number the answer will be filed.
 *
 * @param next the id of the first event that would come of it
 * @param stamp the stamp of the whole step
 */
public record DecisionContext(
    EventId next, Stamp stamp, Optional<Id.MemberId> author, Instant now) {

  DecisionContext after(int events) {
    return new DecisionContext(
        new EventId(next.origin(), next.sequence() + events), stamp, author, now);
  }

  /** The facts as they will be filed. */
  public List<Envelope> envelopes(List<Event> events) {
    var envelopes = new ArrayList<Envelope>(events.size());
    for (int i = 0; i < events.size(); i++) {
      var id = new EventId(next.origin(), next.sequence() + i);
      envelopes.add(new Envelope(id, stamp, author, events.get(i)));
    }
    return List.copyOf(envelopes);
  }
}
