package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Evidence;
import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import dev.pitwall.domain.model.Server;
import java.util.List;
import java.util.Optional;

/**
 * A probe of a server before and after its newest boot.
 *
 * <p>Before: the last answer that evidence of another boot has. After: the first answer of the
 * newest boot, since what happens later is no doing of the reboot; where the service has not
 * answered yet, the newest result. What an agent recorded does not count: it must not hide what a
 * person saw.
 *
 * @param now the newest result
 * @param before empty while the server is still in its first known boot
 * @param after empty likewise
 */
public record ProbeStanding(
    Probe probe, ProbeResult now, Optional<ProbeResult> before, Optional<ProbeResult> after) {

  /** Of the probes that a server has now and that its newest evidence asked. */
  public static List<ProbeStanding> of(ContestDay day, Server server) {
    var all = RebootProof.byPersons(day, server.id());
    if (all.isEmpty()) {
      return List.of();
    }
    var newest = all.getLast();
    return newest.findings().probes().stream()
        .filter(now -> server.sheet().probes().contains(now.probe()))
        .flatMap(now -> Probe.parse(now.probe()).map(probe -> of(probe, now, newest, all)).stream())
        .toList();
  }

  private static ProbeStanding of(
      Probe probe, ProbeResult now, Evidence newest, List<Evidence> all) {
    var before =
        all.reversed().stream()
            .filter(one -> !one.bootId().equals(newest.bootId()))
            .flatMap(one -> answered(one, now.probe()).stream())
            .findFirst();
    var after =
        before.map(
            _ ->
                all.stream()
                    .filter(one -> one.bootId().equals(newest.bootId()))
                    .flatMap(one -> answered(one, now.probe()).stream())
                    .findFirst()
                    .orElse(now));
    return new ProbeStanding(probe, now, before, after);
  }

  private static Optional<ProbeResult> answered(Evidence one, String probe) {
    return one.findings().probes().stream()
        .filter(result -> result.probe().equals(probe) && result.state() == State.ANSWERED)
        .findFirst();
  }

  /** Whether it answers, and the same where that is asked for. */
  public boolean fine() {
    return answers() && !differs();
  }

  public boolean answers() {
    return now.state() == State.ANSWERED;
  }

  /** Whether it answered before and after, and not the same. */
  public boolean differs() {
    return after.filter(one -> one.state() == State.ANSWERED).isPresent()
        && !same(before.orElseThrow(), after.get());
  }

  private boolean same(ProbeResult one, ProbeResult other) {
    boolean status = probe.kind() == Probe.Kind.HTTP || probe.kind() == Probe.Kind.HTTPS;
    return (!probe.same() && !status || one.answer().equals(other.answer()))
        && (!probe.same() || one.digest().equals(other.digest()));
  }
}
