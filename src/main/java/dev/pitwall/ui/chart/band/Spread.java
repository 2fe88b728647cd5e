package dev.pitwall.ui.chart.band;

import dev.pitwall.ui.chart.TimeAxis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays the items of a band out in pixels; what would overlap is one place with a count. */
final class Spread {
  /** Marks nearer than this overlap, in pixels. */
  static final double NEAR = 11;

  /** A count is no wider, or a crowded day would be one count. */
  static final double WIDEST = 38;

  /** Half of the least width of a count. */
  private static final double HALF = 9;

  /** The least width of a span that one can hit. */
  static final double LEAST = 6;

  /** Between two spans of one row. */
  private static final double APART = 3;

  /**
   * One mark, one span, or several things that overlap.
   *
   * @param row from the top of the band
   * @param from its left edge
   * @param to its right edge
   * @param items at least one, by time
   */
  record Place(int row, double from, double to, List<BandItem> items) {
    Place {
      items = List.copyOf(items);
    }

    boolean single() {
      return items.size() == 1;
    }

    BandItem first() {
      return items.getFirst();
    }

    /** The one that speaks for all of them. */
    BandMark mark() {
      return items.stream().map(BandItem::mark).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  private Spread() {}

  static List<Place> marks(List<BandItem> items, TimeAxis time) {
    return marks(items, time, 0);
  }

  /** Those in view, left to right, in one row. */
  private static List<Place> marks(List<BandItem> items, TimeAxis time, int row) {
    var places = new ArrayList<Place>();
    var together = new ArrayList<BandItem>();
    double first = 0;
    double last = 0;
    for (var item : items) {
      if (!time.shows(item.from())) {
        continue;
      }
      double x = time.x(item.from());
      if (!together.isEmpty() && (x - last >= NEAR || x - first > WIDEST - NEAR)) {
        places.add(place(row, first, last, together));
        together.clear();
      }
      first = together.isEmpty() ? x : first;
      last = x;
      together.add(item);
    }
    if (!together.isEmpty()) {
      places.add(place(row, first, last, together));
    }
    return apart(places);
  }

  /** Two that would still overlap meet in the middle. */
  private static List<Place> apart(List<Place> places) {
    for (int i = 1; i < places.size(); i++) {
      var before = places.get(i - 1);
      var after = places.get(i);
      if (before.to() > after.from()) {
        double middle = (before.to() + after.from()) / 2;
        places.set(i - 1, new Place(before.row(), before.from(), middle - 0.5, before.items()));
        places.set(i, new Place(after.row(), middle + 0.5, after.to(), after.items()));
      }
    }
    return places;
  }

  private static Place place(int row, double first, double last, List<BandItem> items) {
    double half = items.size() == 1 ? NEAR / 2 : Math.max(NEAR / 2, HALF - (last - first) / 2);
    return new Place(row, first - half, last + half, items);
  }

  /** How many rows the spans in view need. */
  static int rows(List<BandItem> items, TimeAxis time) {
    return spans(items, time, Integer.MAX_VALUE).stream().mapToInt(Place::row).max().orElse(0) + 1;
  }

  /**
   * Each span in the first row where it has room; those for which no row is left are merged in the
   * last one.
   *
   * @param rows at least one
   */
  static List<Place> spans(List<BandItem> items, TimeAxis time, int rows) {
    var places = new ArrayList<Place>();
    var over = new ArrayList<BandItem>();
    var ends = new ArrayList<Double>();
    boolean fits = needed(items, time, rows) <= rows;
    int own = fits ? rows : rows - 1;
    for (var item : items) {
      if (item.to().isBefore(time.from()) || item.from().isAfter(time.to())) {
        continue;
      }
      double from = Math.max(time.left(), time.x(item.from()));
      double to = Math.max(from + LEAST, Math.min(time.left() + time.width(), time.x(item.to())));
      int row = row(ends, from, own);
      if (row < own) {
        if (row == ends.size()) {
          ends.add(to);
        } else {
          ends.set(row, to);
        }
        places.add(new Place(row, from, to, List.of(item)));
      } else {
        over.add(item);
      }
    }
    places.addAll(marks(over, time, own));
    return places;
  }

  /** Rows that all would need, counted up to one more than there are. */
  private static int needed(List<BandItem> items, TimeAxis time, int rows) {
    var ends = new ArrayList<Double>();
    for (var item : items) {
      if (item.to().isBefore(time.from()) || item.from().isAfter(time.to())) {
        continue;
      }
      double from = Math.max(time.left(), time.x(item.from()));
      double to = Math.max(from + LEAST, time.x(item.to()));
      int row = row(ends, from, Integer.MAX_VALUE);
      if (row == ends.size()) {
        ends.add(to);
      } else {
        ends.set(row, to);
      }
      if (ends.size() > rows) {
        return ends.size();
      }
    }
    return ends.size();
  }

  private static int row(List<Double> ends, double from, int most) {
    for (int row = 0; row < ends.size(); row++) {
      if (ends.get(row) + APART <= from) {
        return row;
      }
    }
    return Math.min(ends.size(), most);
  }
}
