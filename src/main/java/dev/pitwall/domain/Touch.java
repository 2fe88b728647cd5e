package dev.pitwall.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that changed a server and so makes older confirmations of it void (DESIGN rule 1).
 *
 * @param id the event that did it
 * @param by who did it, where known
 */
public record Touch(EventId id, Kind kind, Instant at, Optional<Id.MemberId> by, String what) {
  public enum Kind {
    ROLES,
    CHANGE_NOTE,
    BOOT
  }
}
