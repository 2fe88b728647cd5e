package dev.pitwall.domain.model;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that changed a server and so makes older confirmations of it void.
 *
 * @param id the event that did it
 * @param by who did it, where known
 */
public record ServerChange(
    EventId id, Kind kind, Instant at, Optional<Id.MemberId> by, String what) {
  public enum Kind {
    ROLES,
    /** A change of roles was undone, or an undone one done again. */
    ROLES_BACK,
    CHANGE_NOTE,
    BOOT
  }
}
