package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOutStep;
import java.time.Instant;
import java.util.Optional;

public sealed interface RoundIntent extends Intent {
  record OpenRound(RoundId round, Optional<Instant> at) implements RoundIntent {}

  /**
   * @param alone accept a confirmation by the one who called, and let it show
   */
  record CallOutServer(
      RoundId round,
      ServerId server,
      CallOutStep step,
      Optional<Instant> at,
      String reason,
      boolean alone)
      implements RoundIntent {}

  record CloseRound(RoundId round, Optional<Instant> at) implements RoundIntent {}

  /** Go on with the newest round after it was closed: what stands stays confirmed. */
  record ReopenRound(RoundId round, Optional<Instant> at) implements RoundIntent {}
}
