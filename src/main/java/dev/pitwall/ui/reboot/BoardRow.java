package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A server's line on the board.
 *
 * @param number the digit that selects it, from 1
 * @param roles what it plays
 * @param said the newest call-out; empty while it waits
 * @param calledUp whether it came up in this round and was not rebooted again since
 * @param because why a confirmation is void; else empty
 * @param alone the newest confirmation of this round that its speaker gave alone; it stays shown
 * @param proving what stands beside what was said
 */
record BoardRow(
    ServerId id,
    int number,
    String name,
    boolean external,
    List<Role> roles,
    Standing standing,
    Optional<Said> said,
    boolean calledUp,
    List<Unseen> because,
    Optional<Said> alone,
    Proving proving) {

  /** Something said, by whom; a member may have been removed since. */
  record Said(CallOutStep step, Instant at, String reason, Optional<String> by) {}

  /**
   * Something the confirmation had not seen.
   *
   * @param later false when it came first, and the confirmer's laptop did not know it yet
   */
  record Unseen(
      ServerChange.Kind kind, Instant at, String what, Optional<String> by, boolean later) {}

  /** Every server in the servers' order. */
  static List<BoardRow> of(ContestDay day, Round round) {
    var servers = List.copyOf(day.servers().values());
    return java.util.stream.IntStream.range(0, servers.size())
        .mapToObj(i -> of(day, round, servers.get(i), i + 1))
        .toList();
  }

  private static BoardRow of(ContestDay day, Round round, Server server, int number) {
    var standing = ConfirmationShelfLife.standing(day, round, server.id());
    var last = round.last(server.id());
    return new BoardRow(
        server.id(),
        number,
        server.name(),
        server.sheet().external(),
        day.inOrder(server.roles()),
        standing,
        last.map(callOut -> said(day, callOut)),
        round.calledUp(server.id()),
        standing instanceof Standing.Void gone
            ? gone.because().stream().map(touch -> unseen(day, gone.said(), touch)).toList()
            : List.of(),
        round.callOuts().getOrDefault(server.id(), List.of()).reversed().stream()
            .filter(callOut -> callOut.step() == CallOutStep.OK && callOut.alone())
            .findFirst()
            .map(callOut -> said(day, callOut)),
        Proving.of(day, round, server));
  }

  private static Said said(ContestDay day, CallOut callOut) {
    return new Said(callOut.step(), callOut.at(), callOut.reason(), name(day, callOut.by()));
  }

  private static Unseen unseen(ContestDay day, CallOut confirmation, ServerChange touch) {
    return new Unseen(
        touch.kind(),
        touch.at(),
        touch.what(),
        name(day, touch.by()),
        !touch.at().isBefore(confirmation.at()));
  }

  private static Optional<String> name(ContestDay day, Optional<MemberId> member) {
    return member.flatMap(day::member).map(one -> one.name());
  }

  NextStep next() {
    return NextStep.of(standing, external, calledUp);
  }

  boolean confirmed() {
    return standing instanceof Standing.Confirmed;
  }

  /** Confirmed, and proved where that is asked for. */
  boolean goes() {
    return confirmed() && !proving.lacking();
  }

  boolean isVoid() {
    return standing instanceof Standing.Void;
  }

  boolean notGood() {
    return standing instanceof Standing.NotGood;
  }
}
