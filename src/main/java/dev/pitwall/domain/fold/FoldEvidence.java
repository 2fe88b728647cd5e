package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.EvidenceEvent;
import dev.pitwall.domain.model.Evidence;
import dev.pitwall.domain.model.Proofs;
import dev.pitwall.domain.model.Waiver;

/** Folds what was found out of the servers. */
final class FoldEvidence {
  private FoldEvidence() {}

  static Proofs apply(Proofs proofs, EvidenceEvent event, Envelope envelope) {
    return switch (event) {
      case EvidenceEvent.EvidenceGathered e -> {
        var one = new Evidence(envelope.id(), e.at(), e.findings(), e.pasted(), envelope.author());
        yield new Proofs(
            proofs.evidence().plus(e.server(), Entries.append(proofs.of(e.server()), one)),
            proofs.waivers());
      }
      case EvidenceEvent.ProofWaived e -> {
        var one =
            new Waiver(envelope.id(), e.server(), e.at(), e.reason(), e.seen(), envelope.author());
        yield new Proofs(
            proofs.evidence(),
            proofs.waivers().plus(e.round(), Entries.append(proofs.of(e.round()), one)));
      }
    };
  }
}
