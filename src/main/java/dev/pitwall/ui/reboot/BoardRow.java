package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.NextStep;
import dev.pitwall.domain.rules.NgWaiver;
import dev.pitwall.domain.rules.ServerChecks;
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
 * @param goesOn who goes on although it is NG, while that holds
 */
record BoardRow(
    ServerId id,
    int number,
    String name,
    boolean external,
    List<Role> roles,
    Standing standing,
    Optional<Called> callOut,
    boolean calledUp,
    List<Unseen> because,
    Optional<Called> alone,
    Proving proving,
    Checks checks,
    Optional<GoesOn> goesOn) {

  /** Something said, by whom; a member may have been removed since. */
  record Called(CallOutStep step, Instant at, String reason, Optional<String> by) {}

  /**
   * Something the confirmation had not seen.
   *
   * @param later false when it came first, and the confirmer's laptop did not know it yet
   */
  record Unseen(
      ServerChange.Kind kind, Instant at, String what, Optional<String> by, boolean later) {}

  /** By whom, and why; a member may have been removed since. */
  record GoesOn(Optional<String> by, String reason) {}

  /**
   * What to look at before the OK.
   *
   * @param listed whether the team keeps such lists on this day; else the roles' usual questions
   *     are shown
   */
  record Checks(List<CheckedLine> lines, boolean listed) {
    int done() {
      return (int) lines.stream().filter(CheckedLine::done).count();
    }

    /** The first that is not done. */
    Optional<CheckedLine> open() {
      return lines.stream().filter(line -> !line.done()).findFirst();
    }
  }

  /**
   * Every server, in the agreed order of the reboots. A server keeps the digit that it has on the
   * other screens: "3" must not choose another server than s3 because s3 is rebooted first.
   */
  static List<BoardRow> of(ContestDay day, Round round) {
    var numbered = List.copyOf(day.servers().keySet());
    return Server.inRebootOrder(day).stream()
        .map(server -> of(day, round, server, numbered.indexOf(server.id()) + 1))
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
        last.map(callOut -> called(day, callOut)),
        round.calledUp(server.id()),
        standing instanceof Standing.Void gone
            ? gone.because().stream().map(touch -> unseen(day, gone.callOut(), touch)).toList()
            : List.of(),
        round.callOuts().getOrDefault(server.id(), List.of()).reversed().stream()
            .filter(callOut -> callOut.step() == CallOutStep.OK && callOut.alone())
            .findFirst()
            .map(callOut -> called(day, callOut)),
        Proving.of(day, round, server),
        new Checks(
            ServerChecks.reboot(day, round, server), day.checkLines().keeps(LineList.REBOOT)),
        NgWaiver.of(day, round, server.id())
            .map(waiver -> new GoesOn(name(day, waiver.by()), waiver.reason())));
  }

  private static Called called(ContestDay day, CallOut callOut) {
    return new Called(callOut.step(), callOut.at(), callOut.reason(), name(day, callOut.by()));
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
    var next = NextStep.of(standing, external, calledUp);
    return goesOn.isPresent() ? next.left() : next;
  }

  boolean confirmed() {
    return standing instanceof Standing.Confirmed;
  }

  /** Confirmed, and proved where that is asked for; or somebody goes on without. */
  boolean goes() {
    return confirmed() ? !proving.lacking() : goesOn.isPresent();
  }

  boolean isVoid() {
    return standing instanceof Standing.Void;
  }

  boolean notGood() {
    return standing instanceof Standing.NotGood && goesOn.isEmpty();
  }
}
