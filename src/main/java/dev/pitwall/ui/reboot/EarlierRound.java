package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.model.Round;
import java.util.Optional;

/** A round in the list: when, who opened it, and how it stood in the end. */
record EarlierRound(Round round, Optional<String> openedBy, Tally tally) {
  RoundId id() {
    return round.id();
  }
}
