package dev.pitwall.ui.chart.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.ui.chart.TimeAxis;
import dev.pitwall.ui.chart.band.Spread.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happened, each thing is in exactly one place, and no two places overlap. */
class SpreadTest {
  private static final Instant START = Instant.parse("2013-11-09T02:00:00Z");
  private static final TimeAxis DAY = new TimeAxis(START, START.plusSeconds(28_800), 80, 700);

  private static BandItem item(int number, long from, long to, BandMark mark) {
    return new BandItem(
        "i" + number,
        START.plusSeconds(from),
        START.plusSeconds(to),
        mark,
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static List<BandItem> some(int count, long most, Random random) {
    var items = new ArrayList<BandItem>();
    for (int i = 0; i < count; i++) {
      long from = random.nextLong(28_800);
      var mark = BandMark.values()[random.nextInt(BandMark.ROUND.ordinal())];
      items.add(item(i, from, Math.min(28_800, from + random.nextLong(most + 1)), mark));
    }
    items.sort(Comparator.comparing(BandItem::from));
    return items;
  }

  @Test
  void marksThatOverlapAreOneCount() {
    var random = new Random(5);
    for (int count : new int[] {0, 1, 2, 20, 400, 10_000}) {
      var items = some(count, 0, random);
      var places = Spread.marks(items, DAY);
      assertEquals(items, places.stream().flatMap(place -> place.items().stream()).toList());
      for (int i = 1; i < places.size(); i++) {
        assertTrue(places.get(i - 1).to() <= places.get(i).from(), "place " + i + " of " + count);
      }
      assertTrue(places.stream().allMatch(place -> place.to() - place.from() <= Spread.WIDEST + 1));
      assertTrue(places.size() <= 700 / Spread.NEAR + 2, "never more than can be told apart");
    }
  }

  @Test
  void theWorstOfACountGivesItItsColour() {
    var places =
        Spread.marks(
            List.of(
                item(1, 100, 100, BandMark.OK),
                item(2, 110, 110, BandMark.NOT_GOOD),
                item(3, 120, 120, BandMark.UP)),
            DAY);
    assertEquals(BandMark.NOT_GOOD, places.getFirst().mark());
  }

  @Test
  void spansAreInRowsAndWhatHasNoneIsCountedInTheLast() {
    var random = new Random(6);
    for (int count : new int[] {0, 1, 3, 12, 300}) {
      for (int rows = 1; rows < 6; rows++) {
        var items = some(count, 6_000, random);
        var places = Spread.spans(items, DAY, rows);
        assertEquals(count, places.stream().mapToInt(place -> place.items().size()).sum());
        for (int row = 0; row < rows; row++) {
          int at = row;
          var inRow =
              places.stream()
                  .filter(place -> place.row() == at)
                  .sorted(Comparator.comparing(Place::from))
                  .toList();
          for (int i = 1; i < inRow.size(); i++) {
            assertTrue(inRow.get(i - 1).to() <= inRow.get(i).from());
          }
        }
        int most = rows;
        assertTrue(places.stream().allMatch(place -> place.row() < most));
      }
    }
  }

  @Test
  void whereAllFitThereIsNoCount() {
    var items = some(12, 4_000, new Random(7));
    int rows = Spread.rows(items, DAY);
    assertTrue(Spread.spans(items, DAY, rows).stream().allMatch(Place::single));
    assertTrue(rows > 1);
  }

  @Test
  void whatIsOutOfViewHasNoPlace() {
    var view = new TimeAxis(START.plusSeconds(600), START.plusSeconds(1_200), 80, 700);
    var items = List.of(item(1, 100, 100, BandMark.OK), item(2, 700, 700, BandMark.OK));
    assertEquals(1, Spread.marks(items, view).size());
    var longer = List.of(item(3, 0, 5_000, BandMark.GOING));
    var place = Spread.spans(longer, view, 2).getFirst();
    assertEquals(80, place.from());
    assertEquals(780, place.to());
  }
}
