package dev.pitwall.domain.model;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * "We go without this proof": of one server in one round.
 *
 * @param seen for each origin the newest event the speaker's laptop knew
 */
public record Waiver(
    EventId id,
    ServerId server,
    Instant at,
    String reason,
    Map<Origin, Long> seen,
    Optional<MemberId> by) {
  public boolean saw(EventId event) {
    return event.sequence() <= seen.getOrDefault(event.origin(), 0L);
  }
}
