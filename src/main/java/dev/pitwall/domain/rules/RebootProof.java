package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Evidence;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a reboot that was said did happen. It is proved by a boot id that the server told after
 * the call and never before it, with an uptime that began after the call. A boot id that another
 * server told as well proves nothing.
 *
 * <p>Evidence that an agent recorded proves nothing and asks for nothing (rule 10): it foretells,
 * and a person asks the server again.
 *
 * <p>Proof is asked for once the team has gathered any evidence on this day: a team without ssh
 * goes by what was said, and that it is no more than said is shown.
 */
public sealed interface RebootProof {
  /** So far a server's clock and a laptop's may lie apart where both keep time by the network. */
  Duration CLOCKS_APART = Duration.ofMinutes(1);

  /** No reboot was called in this round, or the server is not the team's to reboot. */
  record NothingToProve() implements RebootProof {}

  /** Said, and nothing more. */
  record Said(CallOut rebooting) implements RebootProof {}

  /** Said, but the server still runs since before: the newest evidence says so. */
  record SameBoot(CallOut rebooting, Evidence after) implements RebootProof {}

  /**
   * @param after the first evidence that proves it
   * @param before the newest one before the call; empty where its uptime proves it
   */
  record Proved(CallOut rebooting, Evidence after, Optional<Evidence> before)
      implements RebootProof {}

  record Waived(Waiver waiver) implements RebootProof {}

  static RebootProof of(ContestDay day, Round round, ServerId server) {
    var called = round.lastReboot(server);
    if (called.isEmpty()) {
      return waiver(day, round, server).<RebootProof>map(Waived::new).orElse(new NothingToProve());
    }
    var call = called.get();
    var all = byPersons(day, server);
    var before = all.stream().filter(one -> one.at().isBefore(call.at())).toList();
    var after = all.stream().filter(one -> !one.at().isBefore(call.at())).toList();
    var proving =
        after.stream()
            .filter(one -> proves(one, call, before) && !isAnothers(day, server, one))
            .findFirst();
    if (proving.isPresent()) {
      return new Proved(
          call, proving.get(), before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()));
    }
    return waiver(day, round, server)
        .<RebootProof>map(Waived::new)
        .orElseGet(() -> unproved(call, before, after));
  }

  /** A server's evidence without that of agents, in its order. */
  static List<Evidence> byPersons(ContestDay day, ServerId server) {
    return day.proofs().of(server).stream()
        .filter(one -> one.by().flatMap(day::member).filter(Member::agent).isEmpty())
        .toList();
  }

  private static RebootProof unproved(CallOut call, List<Evidence> before, List<Evidence> after) {
    var known = bootIds(before);
    return after.stream()
        .reduce((_, newer) -> newer)
        .filter(
            one -> known.contains(one.bootId()) || !one.pasted() && !bootedAfter(one, call.at()))
        .<RebootProof>map(one -> new SameBoot(call, one))
        .orElseGet(() -> new Said(call));
  }

  /** What another server says now as well proves nothing of this one. */
  private static boolean isAnothers(ContestDay day, ServerId server, Evidence one) {
    return day.servers().keySet().stream()
        .filter(other -> !other.equals(server))
        .flatMap(other -> byPersons(day, other).reversed().stream().limit(1))
        .anyMatch(newest -> newest.bootId().equals(one.bootId()));
  }

  private static boolean proves(Evidence one, CallOut call, List<Evidence> before) {
    var known = bootIds(before);
    boolean alone = known.isEmpty() && !one.pasted();
    // A boot id may also be new because somebody rebooted long before the call, and told nobody.
    var since = alone ? call.at() : call.at().minus(CLOCKS_APART);
    return !known.contains(one.bootId()) && bootedAfter(one, since);
  }

  /**
   * Of an answer that was asked for, by the clock of the laptop that asked; of a pasted one, which
   * may be of any boot, by the server's own.
   */
  private static boolean bootedAfter(Evidence one, Instant moment) {
    var printed = one.pasted() ? one.findings().printedAt() : Optional.of(one.at());
    return printed
        .map(at -> at.minus(one.findings().uptime()))
        .filter(moment::isBefore)
        .isPresent();
  }

  private static Set<String> bootIds(List<Evidence> some) {
    return some.stream().map(Evidence::bootId).collect(Collectors.toSet());
  }

  /** The newest one that knew of the newest reboot. */
  private static Optional<Waiver> waiver(ContestDay day, Round round, ServerId server) {
    var call = round.lastReboot(server);
    return day.proofs().of(round.id()).reversed().stream()
        .filter(one -> one.server().equals(server))
        .filter(one -> call.map(CallOut::id).filter(id -> !one.saw(id)).isEmpty())
        .findFirst();
  }

  /** Whether this is enough to go. */
  default boolean enough() {
    return switch (this) {
      case Proved _, Waived _ -> true;
      case NothingToProve _, Said _, SameBoot _ -> false;
    };
  }

  /** Whether this day asks for proof. */
  static boolean asked(ContestDay day) {
    return day.proofs().evidence().keySet().stream()
        .anyMatch(server -> !byPersons(day, server).isEmpty());
  }

  /** Whether the server lacks a proof that is asked for. */
  static boolean lacking(ContestDay day, Round round, Server server) {
    return asked(day) && !server.sheet().external() && !of(day, round, server.id()).enough();
  }
}
