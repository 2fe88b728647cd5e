package dev.pitwall.domain;

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
public record Occasion(EventId next, Stamp stamp, Optional<Id.MemberId> author, Instant now) {

  Occasion after(int events) {
    return new Occasion(new EventId(next.origin(), next.sequence() + events), stamp, author, now);
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
