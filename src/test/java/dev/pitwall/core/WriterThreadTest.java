package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.H2EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Examples;
import dev.pitwall.testing.ForwardingLog;
import dev.pitwall.testing.TestDay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thread writes a day, keeps its log up while it rests, and closes it. */
class WriterThreadTest {
  private static final CreateContest CONTEST =
      new CreateContest(
          "ISUCON3", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);

  @TempDir Path folder;

  /** Notes what is done with it, and on which thread. */
  private static final class NotingLog extends ForwardingLog {
    private final LinkedBlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private volatile boolean upkeepBreaks;

    NotingLog() {
      super(new MemoryEventLog(new Origin("laptop1")));
    }

    private void note(String call) {
      calls.add(call + " on " + Thread.currentThread().getName());
    }

    /** The next call; the upkeep of a rest, which comes again and again, is passed over. */
    String next(boolean upkeepToo) throws InterruptedException {
      while (true) {
        var call = calls.poll(10, TimeUnit.SECONDS);
        if (call == null || upkeepToo || !call.startsWith("upkeep")) {
          return call;
        }
      }
    }

    @Override
    public void append(List<Envelope> envelopes) throws LogFailure {
      super.append(envelopes);
      note("append");
    }

    @Override
    public Duration upkeep() {
      note("upkeep");
      if (upkeepBreaks) {
        throw new IllegalStateException("meant: an upkeep that breaks");
      }
      return Duration.ofMillis(1);
    }

    @Override
    public void writeOut() {
      note("write out");
    }

    @Override
    public void close() {
      note("close");
    }
  }

  private static AddTask task(int number) {
    return new AddTask(
        new TaskId("t" + number),
        TaskSheet.titled("task " + number),
        Optional.empty(),
        TaskColumn.IDEA);
  }

  private static Replica replicaOver(EventLog log) {
    return new Replica(log, InstantSource.fixed(TestDay.START), Optional.empty());
  }

  @Test
  void theLogIsKeptUpAfterAStepAndWhileTheWriterRests() throws Exception {
    var log = new NotingLog();
    try (var replica = replicaOver(log)) {
      replica.submit(CONTEST).get(10, TimeUnit.SECONDS);
      assertEquals("append on replica", log.next(false));
      for (int rest = 0; rest < 5; rest++) {
        assertEquals("upkeep on replica", log.next(true));
      }
    }
  }

  /** Whoever adds a whole day waits for it, batch by batch, and shows how far it is. */
  @Test
  void whatWasTakenInIsWrittenOutOnDemand() throws Exception {
    var log = new NotingLog();
    var replica = replicaOver(log);
    replica.submit(CONTEST).get(10, TimeUnit.SECONDS);
    replica.writtenOut().get(10, TimeUnit.SECONDS);
    assertEquals("append on replica", log.next(false));
    assertEquals("write out on replica", log.next(false));
    replica.close();
    replica.writtenOut().get(10, TimeUnit.SECONDS);
    assertEquals("close on replica", log.next(false));
  }

  @Test
  void theThreadThatWritesTheLogClosesIt() throws Exception {
    var log = new NotingLog();
    replicaOver(log).close();
    assertEquals("close on replica", log.next(false));
  }

  @Test
  void anUpkeepThatBreaksIsReportedAndHarmsNoStep() throws Exception {
    var log = new NotingLog();
    log.upkeepBreaks = true;
    try (var replica = replicaOver(log)) {
      assertInstanceOf(Outcome.Done.class, replica.submit(CONTEST).get(10, TimeUnit.SECONDS));
      var problems = replica.settled().get(10, TimeUnit.SECONDS).problems();
      assertEquals(List.of(Problem.Kind.UNEXPECTED), problems.stream().map(Problem::kind).toList());
    }
  }

  /**
   * A listener has the writer's thread in its hand; an interrupt would close the files under it.
   */
  @Test
  void nobodyInterruptsTheWriter() throws Exception {
    var writer = new AtomicReference<Thread>();
    int count = 200;
    try (var replica = replicaOver(open(1))) {
      replica.listen(
          _ -> {
            writer.set(Thread.currentThread());
            Thread.currentThread().interrupt();
          });
      replica.submit(CONTEST).get(10, TimeUnit.SECONDS);
      var outside =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                      writer.get().interrupt();
                      Thread.onSpinWait();
                    }
                  });
      for (int i = 0; i < count; i++) {
        var outcome = replica.submit(task(i)).get(30, TimeUnit.SECONDS);
        assertInstanceOf(Outcome.Done.class, outcome);
      }
      outside.interrupt();
      outside.join();
      assertEquals(List.of(), replica.snapshot().problems());
      Thread.currentThread().interrupt();
    }
    assertTrue(Thread.interrupted(), "the closer's interrupt is still there");
    try (var replica = replicaOver(open(2))) {
      assertEquals(count, replica.snapshot().day().tasks().size());
      var problems = replica.settled().get(10, TimeUnit.SECONDS).problems();
      assertEquals(List.of(), problems);
    }
  }

  private EventLog open(int start) throws LogFailure {
    return H2EventLog.open(
        folder.resolve("day"), Examples.laptop(folder), new IdSource(new Random(start)));
  }
}
