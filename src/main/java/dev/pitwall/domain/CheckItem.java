package dev.pitwall.domain;

import dev.pitwall.domain.Id.ItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a list that is ticked off.
 *
 * @param tick empty while it is open
 */
public record CheckItem(ItemId id, Checklist list, String text, Optional<Tick> tick) {

  /** Who ticked it, and when. */
  public record Tick(Instant at, Optional<Id.MemberId> by) {}

  public boolean ticked() {
    return tick.isPresent();
  }
}
