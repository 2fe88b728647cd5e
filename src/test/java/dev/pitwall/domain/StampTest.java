package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
