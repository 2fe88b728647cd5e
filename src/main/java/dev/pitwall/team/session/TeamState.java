package dev.pitwall.team.session;

import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.team.wire.Parting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who of the team is here and whose laptop has what. Immutable.
 *
 * @param teammates every laptop that was met or heard of since the start, by origin
 * @param strangers the newest laptops that turned out not to be teammates: their names, and why
 * @param refused for each origin of which something was not taken in, the newest reason
 */
public record TeamState(
    List<Teammate> teammates, Map<String, Parting> strangers, Map<Origin, Refusal> refused) {
  public static final TeamState ALONE = new TeamState(List.of(), Map.of(), Map.of());

  public TeamState {
    teammates = List.copyOf(teammates);
    strangers = Map.copyOf(strangers);
    refused = Map.copyOf(refused);
  }

  public Optional<Teammate> teammate(Origin origin) {
    return teammates.stream().filter(one -> one.origin().equals(origin)).findFirst();
  }

  /**
   * Of an origin the events that no other laptop has, as far as is known here: lost with this one.
   *
   * @param mine what this laptop holds
   */
  public List<SequenceSet.Range> onlyHere(VersionVector mine, Origin origin) {
    var elsewhere = SequenceSet.EMPTY;
    for (var teammate : teammates) {
      elsewhere = elsewhere.plus(teammate.held().of(origin));
    }
    return mine.of(origin).minus(elsewhere);
  }
}
