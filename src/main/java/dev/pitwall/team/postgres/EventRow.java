package dev.pitwall.team.postgres;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.log.EventCodec;
import java.util.Optional;
import java.util.function.Function;

/**
 * An event as it stands in the table.
 *
 * @param line as laptops send it to each other
 * @param intact whether the line still has the hash that was kept beside it
 */
record EventRow(EventId id, String line, boolean intact) {
  /** In SQL: whether a row of {@code e} is what a laptop has written. */
  static final String INTACT = "e.hash = sha256(convert_to(e.event::text, 'UTF8'))";

  /** Empty when it is not what a laptop has written. */
  Optional<Envelope> envelope(EventCodec codec) {
    return read(codec::envelope);
  }

  /** The same for whoever only passes it on; whether it can have happened is for the laptops. */
  Optional<Envelope> unread(EventCodec codec) {
    return read(codec::unread);
  }

  private Optional<Envelope> read(Function<String, Envelope> reader) {
    if (!intact) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(line)).filter(envelope -> envelope.id().equals(id));
    } catch (IllegalArgumentException e) {
      // Not written by any laptop, though whoever did it knew of the hash.
      return Optional.empty();
    }
  }
}
