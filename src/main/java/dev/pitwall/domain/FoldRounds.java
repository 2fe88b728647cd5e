package dev.pitwall.domain;

import dev.pitwall.domain.Id.RoundId;
import dev.pitwall.domain.Id.ServerId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of the fold that knows the reboot rounds. */
final class FoldRounds {
  final Section<RoundId, Round> rounds = new Section<>();
  private final FoldServers servers;

  FoldRounds(FoldServers servers) {
    this.servers = servers;
  }

  void adopt(ContestDay day) {
    rounds.adopt(day.rounds());
  }

  void apply(RoundEvent event, Envelope envelope) {
    switch (event) {
      case RoundEvent.RoundOpened e ->
          rounds.putIfAbsent(
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
        rounds.change(e.round(), r -> said(r, e.server(), callOut));
        if (e.step() == CallOutStep.REBOOTING) {
          servers.touch(e.server(), Touch.Kind.BOOT, e.at(), envelope, "");
        }
      }
      case RoundEvent.RoundClosed e ->
          rounds.change(
              e.round(),
              r ->
                  new Round(r.id(), r.openedAt(), r.openedBy(), r.callOuts(), Optional.of(e.at())));
    }
  }

  private static Round said(Round round, ServerId server, CallOut callOut) {
    var callOuts = new LinkedHashMap<>(round.callOuts());
    callOuts.merge(server, List.of(callOut), (before, one) -> Section.plus(before, callOut));
    return new Round(
        round.id(),
        round.openedAt(),
        round.openedBy(),
        Collections.unmodifiableMap(callOuts),
        round.closedAt());
  }
}
