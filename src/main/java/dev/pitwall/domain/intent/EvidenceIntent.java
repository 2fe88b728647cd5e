package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Findings;
import java.time.Instant;
import java.util.Optional;

/** What members want with the evidence of servers. */
public sealed interface EvidenceIntent extends Intent {
  /**
   * @param pasted the answer came as a text, and may be older than {@code at}
   */
  record RecordEvidence(ServerId server, Optional<Instant> at, boolean pasted, Findings findings)
      implements EvidenceIntent {}

  /** Go without the proof of a server's reboot. A person's to decide, with a reason. */
  record WaiveProof(RoundId round, ServerId server, Optional<Instant> at, String reason)
      implements EvidenceIntent {}
}
