package dev.pitwall.domain.model;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server said of itself, kept.
 *
 * @param at when it said so, by the clock of the laptop that asked
 * @param pasted it came as a text, and may be older than {@code at}
 * @param by who asked
 */
public record Evidence(
    EventId id, Instant at, Findings findings, boolean pasted, Optional<MemberId> by) {
  public String bootId() {
    return findings.bootId();
  }
}
