package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.ProbeStanding;
import dev.pitwall.domain.rules.RebootForecast;
import dev.pitwall.domain.rules.RebootForecast.Trouble;
import dev.pitwall.domain.rules.RebootProof;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside what was said of a server.
 *
 * @param lacking a proof is asked for, and there is none
 * @param troubles what the newest evidence foretells, most urgent first
 * @param probes what came of the team's probes in it
 * @param waivedBy who goes without the proof; they may have been removed since
 */
record Proving(
    RebootProof proof,
    boolean lacking,
    List<Trouble> troubles,
    List<ProbeStanding> probes,
    Optional<String> waivedBy) {
  static Proving of(ContestDay day, Round round, Server server) {
    var proof = RebootProof.of(day, round, server.id());
    return new Proving(
        proof,
        RebootProof.lacking(day, round, server),
        RebootForecast.of(day, server),
        ProbeStanding.of(day, server),
        proof instanceof RebootProof.Waived(var waiver)
            ? waiver.by().flatMap(day::member).map(Member::name)
            : Optional.empty());
  }
}
