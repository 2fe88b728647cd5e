package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.LineLayer;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineProof;
import dev.pitwall.domain.model.LineScope;
import java.util.Optional;
import java.util.Set;

/** What members want with the lines that are ticked per server. Never an agent's. */
public sealed interface LineIntent extends Intent {
  /**
   * @param both where it is brought in both languages; {@code text} is one of them then
   */
  record AddLine(
      ItemId line,
      LineList list,
      LineScope scope,
      LineLayer layer,
      String text,
      Optional<BilingualText> both,
      Optional<LineProof> proof)
      implements LineIntent {
    /** A line of the team's own. */
    public AddLine(ItemId line, LineList list, LineScope scope, String text) {
      this(line, list, scope, usual(scope), text, Optional.empty(), Optional.empty());
    }

    private static LineLayer usual(LineScope scope) {
      return scope instanceof LineScope.OnContest ? LineLayer.CONTEST : LineLayer.APPLICATION;
    }
  }

  record EditLine(ItemId line, String text) implements LineIntent {}

  record RemoveLine(ItemId line) implements LineIntent {}

  /**
   * Ticks those of the lines that are open or void.
   *
   * @param server empty for lines of the whole contest
   * @param round empty for closing lines
   */
  record TickLines(Set<ItemId> lines, Optional<ServerId> server, Optional<RoundId> round)
      implements LineIntent {}

  record UntickLines(Set<ItemId> lines, Optional<ServerId> server, Optional<RoundId> round)
      implements LineIntent {}
}
