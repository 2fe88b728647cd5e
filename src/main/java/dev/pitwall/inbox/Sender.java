package dev.pitwall.inbox;

import dev.pitwall.domain.id.Id.MemberId;
import java.util.Optional;

/**
 * Whose token a request shows.
 *
 * @param agent empty for the token of the day: then whoever sits at this laptop acts
 */
record Sender(Optional<MemberId> agent) {
  static final Sender LAPTOP = new Sender(Optional.empty());
}
