package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Waiver;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import java.util.List;
import java.util.Optional;

/**
 * "We go on although it is NG": a waiver by somebody who knew of the NG. It has the shelf life of
 * an OK, since what changed after it may have made things worse.
 */
public final class NgWaiver {
  private NgWaiver() {}

  /** The newest one; empty where the server is not NG, or nobody goes without its OK. */
  public static Optional<Waiver> of(ContestDay day, Round round, ServerId server) {
    return ConfirmationShelfLife.standing(day, round, server)
            instanceof Standing.NotGood(var callOut)
        ? of(day, round, server, callOut)
        : Optional.empty();
  }

  private static Optional<Waiver> of(
      ContestDay day, Round round, ServerId server, CallOut notGood) {
    var touches = day.server(server).map(Server::touches).orElse(List.of());
    return day.proofs().of(round.id()).reversed().stream()
        .filter(one -> one.server().equals(server))
        .filter(one -> one.saw(notGood.id()))
        .filter(one -> touches.stream().allMatch(touch -> one.saw(touch.id())))
        .findFirst();
  }
}
