package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.ItemId;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.PMap;

/**
 * The lines that are ticked per server, and their ticks.
 *
 * @param lines in the order in which they were added
 * @param former what was removed, so that no profile adds it again
 * @param ticks the newest of each place; one that was taken back is not there
 */
public record CheckLines(
    PMap<ItemId, CheckLine> lines,
    PMap<ItemId, CheckLine> former,
    PMap<LineTick.Place, LineTick> ticks) {

  public Optional<LineTick> tick(LineTick.Place place) {
    return Optional.ofNullable(ticks.get(place));
  }

  /** Whether the team keeps this list: it has lines, or had some and removed them. */
  public boolean keeps(LineList list) {
    return Stream.concat(lines.values().stream(), former.values().stream())
        .anyMatch(line -> line.list() == list);
  }

  /** The line, removed or not. */
  public Optional<CheckLine> line(ItemId id) {
    return Optional.ofNullable(lines.get(id)).or(() -> Optional.ofNullable(former.get(id)));
  }
}
