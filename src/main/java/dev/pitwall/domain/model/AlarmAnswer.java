package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member did about an alarm; the newest answer holds.
 *
 * @param snoozedUntil when it rings again; empty when it was acknowledged
 */
public record AlarmAnswer(Instant at, Optional<Instant> snoozedUntil, Optional<Id.MemberId> by) {
  public boolean silentAt(Instant now) {
    return snoozedUntil.filter(until -> !now.isBefore(until)).isEmpty();
  }
}
