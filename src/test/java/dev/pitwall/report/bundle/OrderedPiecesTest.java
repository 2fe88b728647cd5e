package dev.pitwall.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedPiecesTest {
  private static final int MANY = 1_000;

  @Test
  void resultsComeInTheOrderOfThePieces() {
    var pieces = new OrderedPieces<Integer>();
    var results = new ArrayList<Integer>();
    for (int i = 0; i < MANY; i++) {
      int number = i;
      pieces.add(
          () -> {
            if (number % 7 == 0) {
              Thread.yield();
            }
            return number;
          });
      while (pieces.hasNext()) {
        results.add(pieces.next());
      }
    }
    while (!pieces.isEmpty()) {
      results.add(pieces.next());
    }
    assertEquals(IntStream.range(0, MANY).boxed().toList(), results);
  }

  /** Else a slow piece would fill the memory with what waits behind it. */
  @Test
  void aSlowPieceHoldsUpTheOthers() {
    var slow = new CountDownLatch(1);
    var pieces = new OrderedPieces<Integer>();
    pieces.add(
        () -> {
          try {
            slow.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return 0;
        });
    int added = 1;
    while (!pieces.hasNext()) {
      pieces.add(() -> 1);
      added++;
    }
    int most = 4 * Math.max(1, ForkJoinPool.getCommonPoolParallelism());
    assertTrue(added <= most, added + " pieces");
    slow.countDown();
    assertEquals(0, pieces.next());
  }

  @Test
  void whatAPieceThrowsIsThrownInItsPlace() {
    var pieces = new OrderedPieces<Integer>();
    for (int i = 0; i < 3; i++) {
      int number = i;
      pieces.add(
          () -> {
            if (number == 1) {
              throw new IllegalStateException("broken");
            }
            return number;
          });
    }
    assertEquals(0, pieces.next());
    assertThrows(IllegalStateException.class, pieces::next);
    assertEquals(2, pieces.next());
  }
}
