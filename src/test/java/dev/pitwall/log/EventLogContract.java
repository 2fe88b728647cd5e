package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.SequenceSet.Range;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every log promises. */
abstract class EventLogContract {
  private EventLog log;

  /** A new log with nothing in it. */
  abstract EventLog empty() throws Exception;

  /** The same log after a stop and a start, where it outlives one. */
  abstract EventLog again(EventLog open) throws Exception;

  @BeforeEach
  void open() throws Exception {
    log = empty();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aNewLogIsEmptyAndSound() {
    var problems = new ArrayList<Problem>();
    log.onProblem(problems::add);
    assertEquals(List.of(), log.readAll());
    assertEquals(List.of(), problems);
  }

  @Test
  void readsWhatWasAppendedInItsOrder() throws Exception {
    var all = new ArrayList<Envelope>();
    for (var batch :
        List.of(
            Examples.envelopes(log.origin(), 1, 3),
            Examples.envelopes(Examples.THERE, 1, 40),
            Examples.envelopes(log.origin(), 4, 90),
            Examples.envelopes(Examples.THERE, 41, 41))) {
      log.append(batch);
      all.addAll(batch);
      assertEquals(all, log.readAll());
    }
    log = again(log);
    assertEquals(all, log.readAll());
    log.append(Examples.envelopes(log.origin(), 91, 92));
    assertEquals(92 + 41, log.readAll().size());
  }

  @Test
  void nothingAppendedChangesNothing() throws Exception {
    log.append(List.of());
    assertEquals(List.of(), log.readAll());
  }

  @Test
  void aRepeatOrAHoleAmongItsOwnIsRefusedWhole() throws Exception {
    log.append(Examples.envelopes(log.origin(), 1, 2));
    for (var wrong :
        List.of(Examples.envelopes(log.origin(), 4, 4), Examples.envelopes(log.origin(), 2, 3))) {
      var batch = new ArrayList<>(Examples.envelopes(new Origin("third"), 1, 1));
      batch.addAll(wrong);
      var failure = assertThrows(LogFailure.class, () -> log.append(batch));
      assertEquals(Problem.Kind.NOT_SAVED, failure.problem().kind());
    }
    assertEquals(2, log.readAll().size());
    log.append(Examples.envelopes(log.origin(), 3, 3));
    log = again(log);
    assertEquals(Examples.envelopes(log.origin(), 1, 3), log.readAll());
  }

  @Test
  void aHoleInATeammatesNumbersIsKnownAndCanBeFilledLater() throws Exception {
    log.append(Examples.envelopes(Examples.THERE, 1, 2));
    log.append(Examples.envelopes(Examples.THERE, 5, 6));
    log = again(log);
    assertEquals(List.of(new Range(3, 4)), log.held().of(Examples.THERE).holes());
    assertEquals(6, log.held().head(Examples.THERE));
    log.append(Examples.envelopes(Examples.THERE, 3, 4));
    assertEquals(SequenceSet.upTo(6), log.held().of(Examples.THERE));
    log = again(log);
    assertEquals(SequenceSet.upTo(6), log.held().of(Examples.THERE));
    assertEquals(
        Examples.envelopes(Examples.THERE, 1, 6), log.read(Examples.THERE, 0, Integer.MAX_VALUE));
  }

  @Test
  void anOriginIsReadByNumberInPortions() throws Exception {
    log.append(Examples.envelopes(log.origin(), 1, 3));
    log.append(Examples.envelopes(Examples.THERE, 1, 5));
    assertEquals(Examples.envelopes(Examples.THERE, 3, 4), log.read(Examples.THERE, 2, 2));
    assertEquals(List.of(), log.read(Examples.THERE, 5, 10));
    assertEquals(List.of(), log.read(new Origin("nobody"), 0, 10));
  }

  @Test
  void whatReadAllGaveDoesNotChangeLater() throws Exception {
    log.append(Examples.envelopes(log.origin(), 1, 2));
    var before = log.readAll();
    log.append(Examples.envelopes(log.origin(), 3, 3));
    assertEquals(2, before.size());
  }

  @Test
  void manyWritersAtOnceLoseNothing() throws Exception {
    var start = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 6; i++) {
      var origin = new dev.pitwall.domain.id.Origin("writer" + i);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      start.await();
                      for (int n = 1; n <= 50; n++) {
                        log.append(Examples.envelopes(origin, n, n));
                      }
                    } catch (InterruptedException | LogFailure e) {
                      throw new AssertionError(e);
                    }
                  }));
    }
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }
    log = again(log);
    assertEquals(300, log.readAll().size());
  }

  @Test
  void anInterruptedCallerHarmsNothing() throws Exception {
    for (int n = 1; n <= 20; n++) {
      Thread.currentThread().interrupt();
      log.append(Examples.envelopes(log.origin(), n, n));
      log.upkeep();
      assertTrue(Thread.interrupted(), "the interrupt is still there");
    }
    Thread.currentThread().interrupt();
    log.close();
    assertTrue(Thread.interrupted(), "the interrupt is still there");
    log = again(log);
    assertEquals(Examples.envelopes(log.origin(), 1, 20), log.readAll());
    var problems = new ArrayList<Problem>();
    log.onProblem(problems::add);
    assertEquals(List.of(), problems);
  }

  @Test
  void closingTwiceIsClosing() {
    log.close();
    log.close();
  }
}
