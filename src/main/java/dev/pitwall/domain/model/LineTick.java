package dev.pitwall.domain.model;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A person's tick of a line.
 *
 * @param seen for each origin the newest event the person's laptop knew: what the tick vouches for
 */
public record LineTick(EventId id, Instant at, Map<Origin, Long> seen, Optional<MemberId> by) {
  /**
   * Where it was set.
   *
   * @param server empty for a line of the whole contest
   * @param round empty for a closing line
   */
  public record Place(ItemId line, Optional<ServerId> server, Optional<RoundId> round) {}

  public boolean saw(EventId event) {
    return event.sequence() <= seen.getOrDefault(event.origin(), 0L);
  }
}
