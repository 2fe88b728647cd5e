package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toMoment;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.EvidenceEvent;
import dev.pitwall.domain.intent.EvidenceIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.RebootProof;
import java.util.Optional;

/** Decides about evidence and waivers. */
final class DecideEvidence {
  private DecideEvidence() {}

  static Decision decide(ContestDay day, EvidenceIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case EvidenceIntent.RecordEvidence i ->
          Decision.unless(
              toMissing(Thing.SERVER, day.servers(), i.server())
                  .or(() -> toFindings(day, i))
                  .or(() -> toMoment(i.at(), occasion.now())),
              () ->
                  new EvidenceEvent.EvidenceGathered(
                      i.server(), i.at().orElse(occasion.now()), i.pasted(), i.findings()));
      case EvidenceIntent.WaiveProof i ->
          Decision.unless(
              toMissing(Thing.ROUND, day.rounds(), i.round())
                  .or(() -> toMissing(Thing.SERVER, day.servers(), i.server()))
                  .or(() -> toWaiver(day, i, occasion))
                  .or(() -> Checks.toLength(Thing.ROUND, i.reason()))
                  .or(() -> toMoment(i.at(), occasion.now())),
              () ->
                  new EvidenceEvent.ProofWaived(
                      i.round(),
                      i.server(),
                      i.at().orElse(occasion.now()),
                      i.reason().strip(),
                      day.heads()));
    };
  }

  private static Optional<Rejection> toFindings(
      ContestDay day, EvidenceIntent.RecordEvidence intent) {
    return intent.findings().sensible()
        ? Optional.empty()
        : Optional.of(new Rejection.NotEvidence(day.servers().get(intent.server()).name()));
  }

  private static Optional<Rejection> toWaiver(
      ContestDay day, EvidenceIntent.WaiveProof intent, DecisionContext occasion) {
    var server = day.servers().get(intent.server());
    var round = day.rounds().get(intent.round());
    if (server.sheet().external()) {
      return Optional.of(new Rejection.ServerIsExternal(server.name()));
    } else if (occasion.author().isEmpty()) {
      return Optional.of(new Rejection.NobodyWaives(server.name()));
    } else if (intent.reason().isBlank()) {
      return Optional.of(new Rejection.WaiverNeedsReason(server.name()));
    }
    // A proof says that it was rebooted, not that it is good.
    boolean notGood =
        ConfirmationShelfLife.standing(day, round, server.id())
            instanceof ConfirmationShelfLife.Standing.NotGood;
    return !notGood && RebootProof.of(day, round, server.id()) instanceof RebootProof.Proved
        ? Optional.of(new Rejection.AlreadyProved(server.name()))
        : Optional.empty();
  }
}
