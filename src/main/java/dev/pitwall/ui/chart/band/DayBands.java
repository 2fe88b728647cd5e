package dev.pitwall.ui.chart.band;

import dev.pitwall.ui.chart.ChartData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that one axis shows of a day.
 *
 * @param chart runs, plan and role lanes
 * @param streaks the times without a PASS, shaded in the chart
 * @param bands from top to bottom; those of kind {@link Band.Kind#CHART} have no row
 */
public record DayBands(ChartData chart, List<BandItem> streaks, List<Band> bands) {
  public static final DayBands EMPTY = new DayBands(ChartData.EMPTY, List.of(), List.of());

  public DayBands {
    streaks = List.copyOf(streaks);
    bands = List.copyOf(bands);
  }

  /** The bands that have rows. */
  List<Band> rows() {
    return bands.stream().filter(band -> band.kind() != Band.Kind.CHART).toList();
  }

  /** Every item, or those of one band, by time. */
  public List<BandItem> walk(Optional<String> band) {
    var items = new ArrayList<BandItem>();
    for (var one : bands) {
      // What members did stands in the other bands already.
      if (band.isPresent() ? one.id().equals(band.get()) : one.tint().isEmpty()) {
        items.addAll(one.items());
      }
    }
    items.sort(Comparator.comparing(BandItem::from).thenComparing(BandItem::id));
    return items;
  }

  /**
   * The item before or after a place of the walk.
   *
   * @param at the chosen item, or the moment from which one goes
   */
  public Optional<BandItem> next(
      Optional<String> band, Optional<BandItem> chosen, Instant at, int step) {
    var walk = walk(band);
    int place = chosen.map(walk::indexOf).orElse(-1);
    if (place >= 0) {
      int to = place + step;
      return to >= 0 && to < walk.size() ? Optional.of(walk.get(to)) : Optional.empty();
    }
    return step > 0
        ? walk.stream().filter(item -> item.from().isAfter(at)).findFirst()
        : walk.reversed().stream().filter(item -> item.from().isBefore(at)).findFirst();
  }

  /** The item that is still there under this id. */
  public Optional<BandItem> item(String id) {
    return bands.stream()
        .flatMap(band -> band.items().stream())
        .filter(item -> item.id().equals(id))
        .findFirst();
  }
}
