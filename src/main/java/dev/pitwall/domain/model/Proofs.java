package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;

/**
 * What was proved of the servers, and what was waived.
 *
 * @param evidence per server, in the order of the fold
 * @param waivers per round, in the order of the fold
 */
public record Proofs(PMap<ServerId, List<Evidence>> evidence, PMap<RoundId, List<Waiver>> waivers) {
  public List<Evidence> of(ServerId server) {
    return evidence.getOrDefault(server, List.of());
  }

  /** What the server said last. */
  public Optional<Evidence> newest(ServerId server) {
    return of(server).stream().reduce((_, newer) -> newer);
  }

  public List<Waiver> of(RoundId round) {
    return waivers.getOrDefault(round, List.of());
  }
}
