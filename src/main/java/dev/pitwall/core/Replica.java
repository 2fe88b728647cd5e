package dev.pitwall.core;

import dev.pitwall.domain.Decide;
import dev.pitwall.domain.Decision;
import dev.pitwall.domain.Envelope;
import dev.pitwall.domain.EventId;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.Occasion;
import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Timeline;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * The single writer of a day on this laptop. An intent is decided, made durable, folded and
 * published, in this order and on one thread; whoever waits for its outcome knows that it is on
 * disk. Intents that wait together are made durable together.
 */
public final class Replica implements AutoCloseable {
  /** So many waiting intents share one trip to the disk; more would only delay their answers. */
  private static final int BATCH = 256;

  private sealed interface Work {}

  private record Submitted(Intent intent, CompletableFuture<Outcome> outcome) implements Work {}

  /** Something else that the writer's thread must do between batches. */
  private record Errand(Runnable errand) implements Work {}

  private final EventLog log;
  private final InstantSource clock;
  private final LinkedBlockingQueue<Work> work = new LinkedBlockingQueue<>();
  private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile Snapshot snapshot;
  private volatile boolean closed;

  /** Reads the whole log; returns when the day can be shown. */
  public Replica(EventLog log, InstantSource clock, Optional<MemberId> me) {
    this.log = log;
    this.clock = clock;
    this.snapshot = new Snapshot(Timeline.of(log.readAll()), me, log.origin(), List.of());
    this.thread = Thread.ofPlatform().name("replica").daemon().unstarted(this::run);
    thread.start();
    log.onProblem(this::report);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** Calls {@code listener} with every new snapshot, from the writer's thread. */
  public void listen(Consumer<Snapshot> listener) {
    listeners.add(listener);
  }

  /** The future never fails: everything that can go wrong is an outcome. */
  public CompletableFuture<Outcome> submit(Intent intent) {
    var outcome = new CompletableFuture<Outcome>();
    put(new Submitted(intent, outcome));
    return outcome;
  }

  /** Who acts on this laptop from now on. */
  public void actAs(Optional<MemberId> me) {
    put(
        new Errand(
            () ->
                publish(
                    new Snapshot(snapshot.timeline(), me, snapshot.own(), snapshot.problems()))));
  }

  /** Shows a problem until it is waved away. One that is shown already is not shown twice. */
  public void report(Problem problem) {
    put(
        new Errand(
            () -> {
              if (!snapshot.problems().contains(problem)) {
                var problems = new ArrayList<>(snapshot.problems());
                problems.add(problem);
                publishProblems(problems);
              }
            }));
  }

  public void waveAway(Problem problem) {
    put(
        new Errand(
            () ->
                publishProblems(
                    snapshot.problems().stream().filter(p -> !p.equals(problem)).toList())));
  }

  private void publishProblems(List<Problem> problems) {
    publish(
        new Snapshot(snapshot.timeline(), snapshot.me(), snapshot.own(), List.copyOf(problems)));
  }

  private void put(Work one) {
    if (closed) {
      throw new RejectedExecutionException("The day is closed");
    }
    work.add(one);
  }

  private void run() {
    var batch = new ArrayList<Submitted>();
    try {
      while (!closed || !work.isEmpty()) {
        var next = work.take();
        while (next instanceof Submitted submitted && batch.size() < BATCH) {
          batch.add(submitted);
          next = work.peek() instanceof Submitted ? work.poll() : null;
        }
        if (!batch.isEmpty()) {
          write(batch);
          batch.clear();
        }
        if (next instanceof Errand errand) {
          errand.errand().run();
        } else if (next instanceof Submitted left) {
          write(List.of(left));
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the writer", e);
    }
  }

  private void write(List<Submitted> batch) {
    var outcomes = new ArrayList<Outcome>(batch.size());
    var timeline = snapshot.timeline();
    var fresh = new ArrayList<Envelope>();
    for (var submitted : batch) {
      Outcome outcome;
      try {
        outcome = decide(timeline, submitted.intent());
        if (outcome instanceof Outcome.Done done) {
          timeline = timeline.plus(done.envelopes());
          fresh.addAll(done.envelopes());
        }
      } catch (RuntimeException e) {
        outcome = new Outcome.Failed(Unexpected.problem(e));
      }
      outcomes.add(outcome);
    }
    if (!fresh.isEmpty()) {
      try {
        log.append(fresh);
        publish(new Snapshot(timeline, snapshot.me(), snapshot.own(), snapshot.problems()));
      } catch (LogFailure | RuntimeException e) {
        var problem = e instanceof LogFailure failure ? failure.problem() : Unexpected.problem(e);
        outcomes.replaceAll(
            outcome -> outcome instanceof Outcome.Done ? new Outcome.Failed(problem) : outcome);
      }
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).outcome().complete(outcomes.get(i));
    }
  }

  private Outcome decide(Timeline timeline, Intent intent) {
    var day = timeline.day();
    var now = clock.instant();
    long sequence = day.heads().getOrDefault(log.origin(), 0L) + 1;
    var occasion =
        new Occasion(
            new EventId(log.origin(), sequence), day.latest().next(now), snapshot.me(), now);
    return switch (Decide.decide(day, intent, occasion)) {
      case Decision.Rejected rejected -> new Outcome.Rejected(rejected.reason());
      case Decision.Accepted accepted -> new Outcome.Done(occasion.envelopes(accepted.events()));
    };
  }

  private void publish(Snapshot next) {
    snapshot = next;
    for (var listener : listeners) {
      listener.accept(next);
    }
  }

  /** Finishes what was submitted, then closes the log. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    work.add(new Errand(() -> closed = true));
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    log.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
