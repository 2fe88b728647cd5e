package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.Findings;
import java.time.Instant;
import java.util.Map;

/** What was found out of the servers beside what was said of them. */
public sealed interface EvidenceEvent extends Event {
  /**
   * A server was asked, and answered.
   *
   * @param pasted the answer came as a text and may be older than {@code at}
   */
  record EvidenceGathered(ServerId server, Instant at, boolean pasted, Findings findings)
      implements EvidenceEvent, Event.Timed {}

  /**
   * Somebody goes without the proof that a server was rebooted.
   *
   * @param seen for each origin the newest event known to the speaker's laptop
   */
  record ProofWaived(
      RoundId round, ServerId server, Instant at, String reason, Map<Origin, Long> seen)
      implements EvidenceEvent, Event.Timed {
    public ProofWaived {
      seen = Map.copyOf(seen);
    }
  }
}
