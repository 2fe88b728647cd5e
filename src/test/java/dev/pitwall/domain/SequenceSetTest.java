package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.SequenceSet.Range;
import dev.pitwall.domain.id.VersionVector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceSetTest {
  private static SequenceSet of(long... numbers) {
    var set = SequenceSet.EMPTY;
    for (long number : numbers) {
      set = set.plus(number);
    }
    return set;
  }

  @Test
  void neighboursBecomeOneRange() {
    assertEquals(List.of(new Range(1, 3)), of(1, 3, 2).ranges());
    assertEquals(SequenceSet.upTo(3), of(3, 2, 1));
  }

  @Test
  void aHoleIsKnownAndKeepsTheSetFromBeingCompleteBeyondIt() {
    var set = of(1, 2, 5, 6);
    assertEquals(List.of(new Range(3, 4)), set.holes());
    assertEquals(6, set.head());
    assertEquals(2, set.complete());
    assertFalse(set.contains(3));
    assertEquals(0, of(2).complete());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyNumbersInAnyOrderAreHeldExactly(int seed) {
    var random = new Random(seed);
    var expected = new TreeSet<Long>();
    var set = SequenceSet.EMPTY;
    for (int i = 0; i < 60; i++) {
      long number = 1 + random.nextInt(80);
      expected.add(number);
      set = set.plus(number);
    }
    for (long number = 1; number <= 80; number++) {
      assertEquals(expected.contains(number), set.contains(number));
    }
    long held = set.ranges().stream().mapToLong(r -> r.last() - r.first() + 1).sum();
    long missing = set.holes().stream().mapToLong(r -> r.last() - r.first() + 1).sum();
    assertEquals(expected.size(), held);
    assertEquals(expected.last(), held + missing);
  }

  @Test
  void whatOneHasAndTheOtherLacksIsFoundRangeByRange() {
    assertEquals(
        List.of(new Range(2, 3), new Range(6, 6), new Range(9, 10)),
        SequenceSet.upTo(10).minus(of(1, 4, 5, 7, 8)));
    assertEquals(List.of(), of(4).minus(SequenceSet.upTo(10)));
  }

  @Test
  void rangesThatOverlapTouchOrAreUpsideDownAreNone() {
    assertThrows(IllegalArgumentException.class, () -> new Range(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Range(0, 2));
    var touching = List.of(new Range(1, 2), new Range(3, 4));
    assertThrows(IllegalArgumentException.class, () -> new SequenceSet(touching));
  }

  @Test
  void twoVectorsTellWhatToGiveEachOther() {
    var a = new Origin("a");
    var b = new Origin("b");
    var mine = VersionVector.EMPTY.with(a, SequenceSet.upTo(5)).plus(new EventId(b, 1));
    var theirs = VersionVector.EMPTY.with(a, SequenceSet.upTo(3));
    assertEquals(
        Map.of(a, List.of(new Range(4, 5)), b, List.of(new Range(1, 1))), mine.minus(theirs));
    assertEquals(Map.of(), theirs.minus(mine));
    assertTrue(mine.contains(new EventId(a, 5)));
    assertFalse(theirs.contains(new EventId(b, 1)));
    assertEquals(0, theirs.head(b));
  }
}
