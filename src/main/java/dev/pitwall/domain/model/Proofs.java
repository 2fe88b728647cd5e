package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import java.util.List;
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

  public List<Waiver> of(RoundId round) {
    return waivers.getOrDefault(round, List.of());
  }
}
