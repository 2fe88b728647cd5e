package dev.pitwall.domain.model;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A said step of a round.
 *
 * @param seen for each origin the newest event the speaker's laptop knew: what an OK vouches for
 * @param alone the speaker confirmed what they themselves had called, and said so
 */
public record CallOut(
    EventId id,
    CallOutStep step,
    Instant at,
    String reason,
    Map<Origin, Long> seen,
    boolean alone,
    Optional<MemberId> by) {

  public boolean saw(EventId event) {
    return event.sequence() <= seen.getOrDefault(event.origin(), 0L);
  }
}
