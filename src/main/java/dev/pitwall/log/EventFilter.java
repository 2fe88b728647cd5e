package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of a day's stored events are let into it. One that cannot be of any contest, by its stamp
 * or by its data, would spoil the day for all others: a stamp at the end of time is before every
 * later step, and the database takes no row that is not JSON. It stays in the journal as it is, and
 * is nowhere else. Immutable, for any thread.
 */
final class EventFilter {
  private final EventCodec codec;
  private final Origin own;

  /**
   * @param stored those that are let in, in their order
   * @param envelopes the same, decoded
   * @param refused the others
   */
  record Admitted(List<StoredEvent> stored, List<Envelope> envelopes, List<StoredEvent> refused) {}

  /**
   * @param own this laptop's origin: its own stamps come after others', wherever those stand
   */
  EventFilter(EventCodec codec, Origin own) {
    this.codec = codec;
    this.own = own;
  }

  /** On all processors: decoding is the larger half of the opening of a long day. */
  Admitted of(List<StoredEvent> events) {
    var decoded = events.parallelStream().map(this::decode).toList();
    var stored = new ArrayList<StoredEvent>(events.size());
    var envelopes = new ArrayList<Envelope>(events.size());
    var refused = new ArrayList<StoredEvent>();
    for (int i = 0; i < events.size(); i++) {
      if (decoded.get(i).isPresent()) {
        stored.add(events.get(i));
        envelopes.add(decoded.get(i).get());
      } else {
        refused.add(events.get(i));
      }
    }
    return new Admitted(stored, envelopes, refused);
  }

  private Optional<Envelope> decode(StoredEvent event) {
    boolean plausible = event.stamp().plausible() || event.id().origin().equals(own);
    return plausible ? codec.load(event) : Optional.empty();
  }
}
