package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.LineLayer;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineProof;
import dev.pitwall.domain.model.LineScope;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened to the lines that are ticked per server, and to their ticks. */
public sealed interface LineEvent extends Event {
  /**
   * @param both where it was brought in both languages
   * @param proof what evidence can prove of it
   */
  record LineAdded(
      ItemId line,
      LineList list,
      LineScope scope,
      LineLayer layer,
      String text,
      Optional<BilingualText> both,
      Optional<LineProof> proof)
      implements LineEvent {}

  record LineEdited(ItemId line, String text) implements LineEvent {}

  record LineRemoved(ItemId line) implements LineEvent {}

  /**
   * A person ticked them, one by one or all with an OK.
   *
   * @param server empty for lines of the whole contest
   * @param round empty for closing lines
   * @param seen for each origin the newest event known to the person's laptop
   */
  record LinesTicked(
      Set<ItemId> lines,
      Optional<ServerId> server,
      Optional<RoundId> round,
      Instant at,
      Map<Origin, Long> seen)
      implements LineEvent, Event.Timed {
    public LinesTicked {
      lines = Set.copyOf(lines);
      seen = Map.copyOf(seen);
    }
  }

  record LinesUnticked(Set<ItemId> lines, Optional<ServerId> server, Optional<RoundId> round)
      implements LineEvent {
    public LinesUnticked {
      lines = Set.copyOf(lines);
    }
  }
}
