package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.RoundEvent;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.Round;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PMap;

/** Folds what was called out in the reboot rounds. */
final class FoldRounds {
  private FoldRounds() {}

  static PMap<RoundId, Round> apply(
      PMap<RoundId, Round> rounds, RoundEvent event, Envelope envelope) {
    return switch (event) {
      case RoundEvent.RoundOpened e ->
          Entries.addIfAbsent(
              rounds,
              e.round(),
              new Round(e.round(), e.at(), envelope.author(), Map.of(), Optional.empty()));
      case RoundEvent.CalledOut e -> {
        var callOut =
            new CallOut(
                envelope.id(),
                e.step(),
                e.at(),
                e.reason(),
                e.seen(),
                e.alone(),
                envelope.author());
        yield Entries.change(rounds, e.round(), r -> calledOut(r, e.server(), callOut));
      }
      case RoundEvent.RoundClosed e ->
          Entries.change(
              rounds,
              e.round(),
              r ->
                  new Round(r.id(), r.openedAt(), r.openedBy(), r.callOuts(), Optional.of(e.at())));
      case RoundEvent.RoundReopened e ->
          Entries.change(
              rounds,
              e.round(),
              r -> new Round(r.id(), r.openedAt(), r.openedBy(), r.callOuts(), Optional.empty()));
    };
  }

  private static Round calledOut(Round round, ServerId server, CallOut callOut) {
    var callOuts = new LinkedHashMap<>(round.callOuts());
    callOuts.merge(server, List.of(callOut), (before, one) -> Entries.append(before, callOut));
    return new Round(
        round.id(),
        round.openedAt(),
        round.openedBy(),
        Collections.unmodifiableMap(callOuts),
        round.closedAt());
  }
}
