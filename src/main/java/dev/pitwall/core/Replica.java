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
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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

  /** Clocks of one team differ a little; from here on times on the screen mislead. */
  private static final Duration CLOCK_ASTRAY = Duration.ofMinutes(2);

  private final EventLog log;
  private final InstantSource clock;

  /** Guarded by itself, with {@link #closed}: nothing comes in after the last look. */
  private final Deque<Work> work = new ArrayDeque<>();

  /**
   * @param broken what it has thrown so far; for the writer's thread
   */
  private record Listener(Consumer<Snapshot> consumer, Set<Class<?>> broken) {}

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile Snapshot snapshot;
  private boolean closed;

  /** Reads the whole log; returns when the day can be shown. */
  public Replica(EventLog log, InstantSource clock, Optional<MemberId> me) {
    this.log = log;
    this.clock = clock;
    this.snapshot = new Snapshot(Timeline.of(log.readAll()), me, log.origin(), List.of());
    this.thread = Thread.ofPlatform().name("replica").daemon().unstarted(this::run);
    thread.start();
    log.onProblem(this::report);
    var unknown = snapshot.day().unknown().size();
    if (unknown > 0) {
      report(Problem.of(Problem.Kind.NEWER_EVENTS, String.valueOf(unknown)));
    }
    if (snapshot.day().latest().wall().isAfter(clock.instant().plus(CLOCK_ASTRAY))) {
      report(Problem.of(Problem.Kind.CLOCK_BEHIND, snapshot.day().latest().wall().toString()));
    }
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /**
   * Calls {@code listener} with every new snapshot, from the writer's thread. What it throws harms
   * nobody else, and the first of a kind is reported: a problem is a new snapshot, too, so that one
   * which always throws would never come to an end.
   */
  public void listen(Consumer<Snapshot> listener) {
    listeners.add(new Listener(listener, new HashSet<>()));
  }

  /** The future never fails: everything that can go wrong is an outcome. */
  public CompletableFuture<Outcome> submit(Intent intent) {
    var outcome = new CompletableFuture<Outcome>();
    if (!put(new Submitted(intent, outcome))) {
      outcome.complete(new Outcome.Failed(Problem.of(Problem.Kind.DAY_CLOSED)));
    }
    return outcome;
  }

  /** Who acts on this laptop from now on. */
  public void actAs(Optional<MemberId> me) {
    put(new Errand(() -> publish(snapshot.timeline(), me, snapshot.problems())));
  }

  /** Shows a problem until it is waved away. One that is shown already is not shown twice. */
  public void report(Problem problem) {
    put(new Errand(() -> show(problem)));
  }

  /**
   * The day once everything that was told so far is in its snapshot: the problems, too, that were
   * found when it was opened.
   */
  public CompletableFuture<Snapshot> settled() {
    var settled = new CompletableFuture<Snapshot>();
    if (!put(new Errand(() -> settled.complete(snapshot)))) {
      settled.complete(snapshot);
    }
    return settled;
  }

  private void show(Problem problem) {
    if (!snapshot.problems().contains(problem)) {
      var problems = new ArrayList<>(snapshot.problems());
      problems.add(problem);
      publish(snapshot.timeline(), snapshot.me(), problems);
    }
  }

  public void waveAway(Problem problem) {
    put(
        new Errand(
            () ->
                publish(
                    snapshot.timeline(),
                    snapshot.me(),
                    snapshot.problems().stream().filter(p -> !p.equals(problem)).toList())));
  }

  /** False once the day is closed. */
  private boolean put(Work one) {
    synchronized (work) {
      if (!closed) {
        work.add(one);
        work.notifyAll();
      }
      return !closed;
    }
  }

  private void run() {
    for (var next = next(); !next.isEmpty(); next = next()) {
      if (next.getFirst() instanceof Errand errand) {
        guarded(errand.errand());
      } else {
        write(next.stream().map(Submitted.class::cast).toList());
      }
    }
  }

  /** One errand, or all intents that wait up to the next one; nothing once closed and done. */
  private List<Work> next() {
    synchronized (work) {
      while (work.isEmpty() && !closed) {
        try {
          work.wait();
        } catch (InterruptedException e) {
          // Nobody has a reference to this thread; should somebody find one, the work goes on.
          continue;
        }
      }
      var batch = new ArrayList<Work>();
      while (!work.isEmpty()
          && batch.size() < BATCH
          && (batch.isEmpty() || work.getFirst() instanceof Submitted)
          && !(!batch.isEmpty() && batch.getFirst() instanceof Errand)) {
        batch.add(work.removeFirst());
      }
      return batch;
    }
  }

  /** Whatever breaks here is told as a problem; the writer itself goes on. */
  private void guarded(Runnable errand) {
    try {
      errand.run();
    } catch (RuntimeException | Error e) {
      report(Unexpected.problem(e));
    }
  }

  private void write(List<Submitted> batch) {
    var outcomes = new ArrayList<Outcome>(batch.size());
    try {
      var timeline = snapshot.timeline();
      var fresh = new ArrayList<Envelope>();
      for (var submitted : batch) {
        var outcome = decided(timeline, submitted.intent());
        if (outcome instanceof Outcome.Done done) {
          timeline = timeline.plus(done.envelopes());
          fresh.addAll(done.envelopes());
        }
        outcomes.add(outcome);
      }
      if (!fresh.isEmpty()) {
        log.append(fresh);
        publish(timeline, snapshot.me(), snapshot.problems());
      }
    } catch (LogFailure | RuntimeException | Error e) {
      var problem = e instanceof LogFailure failure ? failure.problem() : Unexpected.problem(e);
      outcomes.replaceAll(
          outcome -> outcome instanceof Outcome.Done ? new Outcome.Failed(problem) : outcome);
      while (outcomes.size() < batch.size()) {
        outcomes.add(new Outcome.Failed(problem));
      }
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).outcome().complete(outcomes.get(i));
    }
  }

  private Outcome decided(Timeline timeline, Intent intent) {
    try {
      return decide(timeline, intent);
    } catch (RuntimeException e) {
      return new Outcome.Failed(Unexpected.problem(e));
    }
  }

  private Outcome decide(Timeline timeline, Intent intent) {
    var day = timeline.day();
    var now = clock.instant();
    long sequence = day.heads().getOrDefault(log.origin(), 0L) + 1;
    var occasion =
        new Occasion(
            new EventId(log.origin(), sequence), day.latest().next(now), snapshot.me(), now);
    return switch (Decide.decide(timeline, intent, occasion)) {
      case Decision.Rejected rejected -> new Outcome.Rejected(rejected.reason());
      case Decision.Accepted accepted -> new Outcome.Done(occasion.envelopes(accepted.events()));
    };
  }

  /** A member who was removed does not act any more. */
  private void publish(Timeline timeline, Optional<MemberId> me, List<Problem> problems) {
    var present = me.filter(member -> !timeline.day().former().members().containsKey(member));
    var next = new Snapshot(timeline, present, snapshot.own(), List.copyOf(problems));
    snapshot = next;
    listeners.forEach(listener -> show(next, listener));
  }

  private void show(Snapshot next, Listener listener) {
    try {
      listener.consumer().accept(next);
    } catch (RuntimeException | Error e) {
      if (listener.broken().add(e.getClass())) {
        report(Unexpected.problem(e));
      }
    }
  }

  /** Finishes what was submitted, then closes the log. */
  @Override
  public void close() {
    synchronized (work) {
      closed = true;
      work.notifyAll();
    }
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
