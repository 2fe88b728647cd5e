package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StampTest {
  private static final Instant NOON = Instant.parse("2013-11-09T03:00:00.123Z");

  @Test
  void aLaterClockStartsTheCounterAnew() {
    var stamp = new Stamp(NOON, 7).next(NOON.plusMillis(1));
    assertEquals(new Stamp(NOON.plusMillis(1), 0), stamp);
  }

  @Test
  void aClockThatStandsOrJumpsBackStillGivesALaterStamp() {
    var stamp = new Stamp(NOON, 7);
    assertEquals(new Stamp(NOON, 8), stamp.next(NOON));
    assertEquals(new Stamp(NOON, 8), stamp.next(NOON.minusSeconds(3600)));
    assertTrue(stamp.next(NOON.minusSeconds(3600)).compareTo(stamp) > 0);
  }

  /** Each step of the day failed where somebody had stamped one with the highest counter. */
  @Test
  void thereIsALaterOneAfterEveryCounter() {
    for (int counter : new int[] {999_999, 1_000_000, 1_000_001, Integer.MAX_VALUE}) {
      var stamp = new Stamp(NOON, counter);
      var next = stamp.next(NOON.minusSeconds(1));
      assertTrue(next.compareTo(stamp) > 0, "after " + counter);
      assertTrue(next.plausible());
    }
    assertEquals(new Stamp(NOON.plusMillis(1), 0), new Stamp(NOON, Integer.MAX_VALUE).next(NOON));
  }

  @Test
  void whatNoLaptopGivesIsNotPlausible() {
    assertTrue(new Stamp(NOON, 1_000_000).plausible());
    assertFalse(new Stamp(NOON, 1_000_001).plausible());
    assertTrue(new Stamp(Instant.parse("2099-12-31T23:59:59.999Z"), 0).plausible());
    assertFalse(new Stamp(Instant.parse("2100-01-01T00:00:00Z"), 0).plausible());
  }

  @Test
  void finerThanAMillisecondIsNotTold() {
    assertEquals(new Stamp(NOON, 0), new Stamp(NOON.plusNanos(999), 0));
    assertThrows(IllegalArgumentException.class, () -> new Stamp(NOON, -1));
  }

  @Test
  void idsHaveOneShape() {
    assertThrows(IllegalArgumentException.class, () -> new Origin("two words"));
    assertThrows(IllegalArgumentException.class, () -> new Id.TaskId(""));
    assertThrows(IllegalArgumentException.class, () -> new EventId(new Origin("a"), 0));
    var ids = new IdSource(new java.util.Random(1));
    assertEquals(12, ids.run().value().length());
  }
}
