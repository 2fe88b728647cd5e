package dev.pitwall.core;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.SequenceSet.Range;
import dev.pitwall.domain.id.VersionVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is there now, and whose laptop has what. Published beside the {@link Snapshot} and never in
 * it: a heartbeat changes nothing of the day. Immutable.
 *
 * @param own the origin of this laptop
 * @param held the events that this laptop has
 * @param here who is at this laptop and what for
 * @param teammates the other laptops that were heard of since the start
 */
public record Live(Origin own, VersionVector held, Presence here, List<Teammate> teammates) {
  public Live {
    teammates = List.copyOf(teammates);
  }

  public Optional<Teammate> teammate(Origin laptop) {
    return teammates.stream().filter(one -> one.origin().equals(laptop)).findFirst();
  }

  /** The other laptops that have said to have this event. */
  public List<Teammate> onOtherLaptops(EventId event) {
    return teammates.stream().filter(one -> one.held().contains(event)).toList();
  }

  /**
   * For each origin what this laptop has and the other lacks, as far as it has said; everything for
   * one that was never heard of. Empty when it lacks nothing.
   */
  public Map<Origin, List<Range>> lacks(Origin laptop) {
    return held.minus(teammate(laptop).map(Teammate::held).orElse(VersionVector.EMPTY));
  }

  /** The numbers of this laptop's own events that no other has: lost with this laptop. */
  public List<Range> mineOnNoOther() {
    var elsewhere = SequenceSet.EMPTY;
    for (var teammate : teammates) {
      for (var range : teammate.held().of(own).ranges()) {
        elsewhere = elsewhere.plus(range);
      }
    }
    return held.of(own).minus(elsewhere);
  }

  Live holding(VersionVector now) {
    return new Live(own, now, here, teammates);
  }

  Live here(Presence now) {
    return new Live(own, held, now, teammates);
  }

  Live with(List<Teammate> now) {
    return new Live(own, held, here, now);
  }
}
