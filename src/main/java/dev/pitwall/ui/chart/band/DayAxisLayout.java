package dev.pitwall.ui.chart.band;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.ui.chart.ChartColors;
import dev.pitwall.ui.chart.ScorePlot;
import dev.pitwall.ui.chart.TimeAxis;
import dev.pitwall.ui.chart.band.Spread.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;

/**
 * Where everything of the axis goes: the score chart on top with what height is left over, then the
 * bands.
 *
 * @param rows the bands with their places
 * @param rowHeight of each row of a band
 */
record DayAxisLayout(
    DayBands day, ScorePlot plot, List<Row> rows, double rowHeight, double width, double height) {

  /** The least height of the plot itself that one can read. */
  private static final double LEAST_PLOT = 72;

  /** Spans take no more rows than this, however many overlap. */
  private static final int MOST_ROWS = 8;

  /** Between the chart and the bands, and between kinds of bands. */
  private static final double GAP = 6;

  private static final double REACH = 8;

  /**
   * A band in its place.
   *
   * @param top of its first row
   * @param rows how many it has
   */
  record Row(Band band, double top, int rows, List<Place> places) {
    double bottom(double rowHeight) {
      return top + rows * rowHeight;
    }
  }

  /** The least height in which all can be seen. */
  static double leastHeight(ChartColors ink, DayBands day) {
    int rows = day.rows().size();
    return ScorePlot.around(ink, day.chart())
        + LEAST_PLOT
        + rows * ScorePlot.laneHeight(ink)
        + 2 * GAP;
  }

  static DayAxisLayout of(
      ChartColors ink, DayBands day, TimeAxis window, double width, double height) {
    double rowHeight = ScorePlot.laneHeight(ink);
    var bands = day.rows();
    double leastLeft = bands.stream().mapToDouble(band -> ink.widthOf(band.name())).max().orElse(0);
    // The axis in pixels depends on the width alone, so it can be had before the heights.
    var time = ScorePlot.of(ink, day.chart(), window, width, height, leastLeft).time();
    double free = height - leastHeight(ink, day);
    var rows = new ArrayList<Row>();
    double used = GAP;
    var counts = new ArrayList<Integer>();
    for (var band : bands) {
      int count = band.kind() == Band.Kind.SPANS ? spanRows(band, time, free, rowHeight) : 1;
      counts.add(count);
      used += count * rowHeight;
    }
    double top = height - used;
    var plot = ScorePlot.of(ink, day.chart(), window, width, top, leastLeft);
    top += GAP;
    for (int i = 0; i < bands.size(); i++) {
      var band = bands.get(i);
      int count = counts.get(i);
      var places =
          band.kind() == Band.Kind.SPANS
              ? Spread.spans(band.items(), plot.time(), count)
              : Spread.marks(band.items(), plot.time());
      rows.add(new Row(band, top, count, places));
      top += count * rowHeight;
    }
    return new DayAxisLayout(day, plot, List.copyOf(rows), rowHeight, width, height);
  }

  /** As many as overlap, where half of the spare height has room for them. */
  private static int spanRows(Band band, TimeAxis time, double free, double rowHeight) {
    int more = (int) Math.max(0, Math.floor(free / 2 / rowHeight));
    int most = Math.min(MOST_ROWS, 1 + more);
    return Math.clamp(Spread.rows(band.items(), time), 1, most);
  }

  TimeAxis time() {
    return plot.time();
  }

  /** What is at a place; empty where nothing is. */
  Optional<Place> at(double x, double y, Instant now) {
    if (y >= plot.lanesTop() + day.chart().lanes().size() * rowHeight) {
      return rows.stream()
          .filter(row -> y >= row.top() && y < row.bottom(rowHeight))
          .findFirst()
          .flatMap(row -> at(row, x, y));
    }
    return inChart(x, y, now).map(item -> new Place(0, x, x, List.of(item)));
  }

  private Optional<Place> at(Row row, double x, double y) {
    int line = (int) ((y - row.top()) / rowHeight);
    return row.places().stream()
        .filter(place -> place.row() == line)
        .filter(place -> x >= place.from() - 2 && x <= place.to() + 2)
        .min(Comparator.comparingDouble(place -> Math.abs(middle(place) - x)));
  }

  private static double middle(Place place) {
    return (place.from() + place.to()) / 2;
  }

  /** Where something is drawn; empty for what is out of view or stands in no row and no chart. */
  Optional<Point2D> pointOf(BandItem item) {
    for (var row : rows) {
      for (var place : row.places()) {
        if (place.items().contains(item)) {
          double y = row.top() + (place.row() + 0.4) * rowHeight;
          return Optional.of(new Point2D(middle(place), y));
        }
      }
    }
    return item.thing().filter(RunId.class::isInstance).flatMap(run -> plot.pointOf((RunId) run));
  }

  private Optional<BandItem> inChart(double x, double y, Instant now) {
    var run = plot.runAt(x, y, now, REACH).flatMap(id -> day.item("run-" + id.value()));
    if (run.isPresent()) {
      return run;
    }
    if (y >= plot.lanesTop()) {
      return plot.laneAt(y)
          .flatMap(lane -> lane.at(time().at(x)).map(band -> lane.id().value() + "-" + band.from()))
          .flatMap(id -> day.item("roles-" + id));
    }
    return chart().stream()
        .filter(item -> item.mark() == BandMark.MILESTONE && y < plot.bottom())
        .filter(item -> Math.abs(time().x(item.from()) - x) <= REACH / 2)
        .findFirst()
        .or(() -> streakAt(x, y));
  }

  private Optional<BandItem> streakAt(double x, double y) {
    return day.streaks().stream()
        .filter(_ -> y >= plot.top() && y <= plot.rugY() + REACH)
        .filter(streak -> x >= time().x(streak.from()) && x <= time().x(streak.to()))
        .findFirst();
  }

  private List<BandItem> chart() {
    return day.bands().stream()
        .filter(band -> band.kind() == Band.Kind.CHART)
        .flatMap(band -> band.items().stream())
        .toList();
  }
}
