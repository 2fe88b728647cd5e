package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.CallOutStep;
import java.time.Instant;
import java.util.Map;

public sealed interface RoundEvent extends Event {
  record RoundOpened(RoundId round, Instant at) implements RoundEvent, Event.Timed {}

  /**
   * @param reason of an NG; else what was said besides, often empty
   * @param seen for each origin the newest event known to the speaker's laptop
   * @param alone the speaker confirmed what they themselves had called, and said so
   */
  record CalledOut(
      RoundId round,
      ServerId server,
      CallOutStep step,
      Instant at,
      String reason,
      Map<Origin, Long> seen,
      boolean alone)
      implements RoundEvent, Event.Timed {
    public CalledOut {
      seen = Map.copyOf(seen);
    }
  }

  record RoundClosed(RoundId round, Instant at) implements RoundEvent, Event.Timed {}

  /** A closed round goes on, for what became void since. */
  record RoundReopened(RoundId round, Instant at) implements RoundEvent, Event.Timed {}
}
