package dev.pitwall.ui.chart.band;

import dev.pitwall.domain.model.Tint;
import java.util.List;
import java.util.Optional;

/**
 * A row of the axis, or several for spans that overlap.
 *
 * @param id unique on its axis, the same on a later day
 * @param name what stands at its left
 * @param tint whose it is; empty for nobody's
 * @param items by their beginning
 */
public record Band(String id, Kind kind, String name, Optional<Tint> tint, List<BandItem> items) {
  public enum Kind {
    /** It is drawn in the score chart, or above it. */
    CHART,
    /** Spans, packed into as many rows as there is room for. */
    SPANS,
    /** Marks in one row. */
    MARKS
  }

  public Band {
    items = List.copyOf(items);
  }
}
