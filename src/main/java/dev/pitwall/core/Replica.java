package dev.pitwall.core;

import dev.pitwall.core.WorkQueue.Arrived;
import dev.pitwall.core.WorkQueue.Errand;
import dev.pitwall.core.WorkQueue.Submitted;
import dev.pitwall.core.WorkQueue.Work;
import dev.pitwall.domain.decide.Decide;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.decide.DecisionContext;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.HeldEvents;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The single writer of a day on this laptop. An intent is decided, made durable, folded and
 * published, in this order and on one thread; whoever waits for its outcome knows that it is on
 * disk. Intents that wait together are made durable together. While nothing waits it keeps the log
 * up; and from the moment it is made the log is its own, to be closed with it.
 */
public final class Replica implements AutoCloseable {
  /** A log whose upkeep breaks is tried again after so long. */
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  /**
   * A thread that nobody can interrupt: an interrupt during a write closes the journal and the
   * database under it.
   */
  private static final class Writer extends Thread {
    Writer(Runnable work) {
      super(work, "replica");
      setDaemon(true);
    }

    @Override
    public void interrupt() {
      System.getLogger("dev.pitwall.core")
          .log(System.Logger.Level.DEBUG, "Somebody tried to interrupt the writer");
    }
  }

  private final EventLog log;
  private final InstantSource clock;

  private final WorkQueue work = new WorkQueue();

  private final SnapshotListeners listeners =
      new SnapshotListeners(thrown -> report(Unexpected.problem(thrown)));
  private final Writer thread;
  private volatile Snapshot snapshot;

  /** Reads the whole log; returns when the day can be shown. */
  public Replica(EventLog log, InstantSource clock, Optional<MemberId> me) {
    this.log = log;
    this.clock = clock;
    this.snapshot = new Snapshot(Timeline.of(log.readAll()), me, log.origin(), List.of());
    this.thread = new Writer(this::run);
    log.onProblem(this::report);
    var unknown = snapshot.day().history().unknown();
    if (unknown > 0) {
      report(Problem.of(Problem.Kind.NEWER_EVENTS, String.valueOf(unknown)));
    }
    if (snapshot.day().latest().wall().isAfter(clock.instant().plus(Stamp.CLOCK_TOLERANCE))) {
      report(Problem.of(Problem.Kind.CLOCK_BEHIND, snapshot.day().latest().wall().toString()));
    }
    // Last: nobody could end the thread of a replica that was not made.
    thread.start();
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /**
   * What teammates' laptops may have of this day. A new snapshot is the hint that there is more.
   */
  public HeldEvents events() {
    return log;
  }

  /**
   * Calls {@code listener} with every new snapshot, from the writer's thread. What it throws harms
   * nobody else, and the first of a kind is reported: a problem is a new snapshot, too, so that one
   * which always throws would never come to an end.
   */
  public void listen(Consumer<Snapshot> listener) {
    listeners.add(listener);
  }

  /**
   * For whoever acts on this laptop. The future never fails: everything that can go wrong is an
   * outcome.
   */
  public CompletableFuture<Outcome> submit(Intent intent) {
    return submit(intent, Optional.empty());
  }

  /**
   * The same for this member, this once: who acts on this laptop stays as it is.
   *
   * @param author empty for whoever acts on this laptop
   */
  public CompletableFuture<Outcome> submit(Intent intent, Optional<MemberId> author) {
    var outcome = new CompletableFuture<Outcome>();
    if (!work.put(new Submitted(intent, author, outcome))) {
      outcome.complete(new Outcome.Failed(Problem.of(Problem.Kind.DAY_CLOSED)));
    }
    return outcome;
  }

  /**
   * Takes in what a teammate's laptop holds, in any order. What comes from outside is checked like
   * an intent before it is stored, each event on its own: a refusal of one fails no other, and no
   * step of this laptop. Made durable together; what is here already changes nothing. The future
   * never fails, and has one answer for each envelope, in their order.
   */
  public CompletableFuture<List<Received>> receive(List<Envelope> envelopes) {
    var outcome = new CompletableFuture<List<Received>>();
    if (!work.put(new Arrived(List.copyOf(envelopes), outcome))) {
      var closed = Problem.of(Problem.Kind.DAY_CLOSED);
      outcome.complete(failed(envelopes, closed));
    }
    return outcome;
  }

  private static List<Received> failed(List<Envelope> envelopes, Problem problem) {
    return envelopes.stream()
        .<Received>map(envelope -> new Received.Failed(envelope.id(), problem))
        .toList();
  }

  /** Who acts on this laptop from now on. */
  public void actAs(Optional<MemberId> me) {
    work.put(new Errand(() -> publish(snapshot.timeline(), me, snapshot.problems())));
  }

  /** Shows a problem until it is waved away. One that is shown already is not shown twice. */
  public void report(Problem problem) {
    work.put(new Errand(() -> show(problem)));
  }

  /**
   * A teammate's laptop has events of this laptop up to {@code head}, and they are not here. It is
   * reported, and the next opening goes on under a new origin.
   */
  public void setBack(long head) {
    work.put(new Errand(() -> log.setBack(head)));
  }

  /**
   * Completes when everything that was taken in so far stands in all files of the day, so that
   * closing it has little left to do. Never fails.
   */
  public CompletableFuture<Void> writtenOut() {
    var written = new CompletableFuture<Void>();
    Runnable errand =
        () -> {
          try {
            log.writeOut();
          } finally {
            written.complete(null);
          }
        };
    if (!work.put(new Errand(errand))) {
      written.complete(null);
    }
    return written;
  }

  /**
   * The day once everything that was submitted so far is in its snapshot: the problems, too, that
   * were found when it was opened.
   */
  public CompletableFuture<Snapshot> settled() {
    var settled = new CompletableFuture<Snapshot>();
    if (!work.put(new Errand(() -> settled.complete(snapshot)))) {
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
    work.put(
        new Errand(
            () ->
                publish(
                    snapshot.timeline(),
                    snapshot.me(),
                    snapshot.problems().stream().filter(p -> !p.equals(problem)).toList())));
  }

  private void run() {
    try {
      for (var next = next(); !next.isEmpty(); next = next()) {
        switch (next.getFirst()) {
          case Errand errand -> guarded(errand.errand());
          case Arrived _ -> take(next.stream().map(Arrived.class::cast).toList());
          case Submitted _ -> write(next.stream().map(Submitted.class::cast).toList());
        }
      }
    } finally {
      log.close();
    }
  }

  private List<Work> next() {
    return work.next(this::upkeep);
  }

  private Duration upkeep() {
    try {
      return log.upkeep();
    } catch (RuntimeException | Error e) {
      report(Unexpected.problem(e));
      return AFTER_TROUBLE;
    }
  }

  /** Whatever breaks here is reported as a problem; the writer itself goes on. */
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
      long own = log.held().head(log.origin());
      for (var submitted : batch) {
        var outcome = decided(timeline, submitted, own + 1 + fresh.size());
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

  /** All that has come from teammates shares one trip to the disk. */
  private void take(List<Arrived> batch) {
    var answers = taken(batch.stream().flatMap(one -> one.envelopes().stream()).toList());
    int from = 0;
    for (var arrived : batch) {
      int to = from + arrived.envelopes().size();
      arrived.outcome().complete(List.copyOf(answers.subList(from, to)));
      from = to;
    }
  }

  private List<Received> taken(List<Envelope> envelopes) {
    try {
      var taking = Intake.of(envelopes, log, clock.instant());
      taking.answers().forEach(this::reportLie);
      if (!taking.fresh().isEmpty()) {
        log.append(taking.fresh());
        publish(snapshot.timeline().plus(taking.fresh()), snapshot.me(), snapshot.problems());
      }
      return taking.answers();
    } catch (LogFailure | RuntimeException | Error e) {
      return failed(
          envelopes, e instanceof LogFailure failure ? failure.problem() : Unexpected.problem(e));
    }
  }

  private void reportLie(Received answer) {
    if (answer instanceof Received.Refused(_, Refusal.SameNameOtherContent same)) {
      report(Problem.of(Problem.Kind.ORIGIN_LIES, same.origin(), String.valueOf(same.number())));
    }
  }

  private Outcome decided(Timeline timeline, Submitted submitted, long number) {
    try {
      return decide(timeline, submitted, number);
    } catch (RuntimeException e) {
      return new Outcome.Failed(Unexpected.problem(e));
    }
  }

  /**
   * @param number of the first event that comes of it
   */
  private Outcome decide(Timeline timeline, Submitted submitted, long number) {
    var day = timeline.day();
    var now = clock.instant();
    var occasion =
        new DecisionContext(
            new EventId(log.origin(), number),
            day.latest().next(now),
            submitted.author().or(snapshot::me),
            now);
    return switch (Decide.decide(timeline, submitted.intent(), occasion)) {
      case Decision.Rejected rejected -> new Outcome.Rejected(rejected.reason());
      case Decision.Accepted accepted -> new Outcome.Done(occasion.envelopes(accepted.events()));
    };
  }

  /** A member who was removed does not act any more. */
  private void publish(Timeline timeline, Optional<MemberId> me, List<Problem> problems) {
    var present = me.filter(member -> !timeline.day().team().former().containsKey(member));
    var next = new Snapshot(timeline, present, snapshot.own(), List.copyOf(problems));
    snapshot = next;
    listeners.show(next);
  }

  /**
   * Finishes what was submitted; then the writer's thread closes the log. Returns when that is
   * done, however often the caller is interrupted.
   */
  @Override
  public void close() {
    work.close();
    Uninterrupted.join(thread);
  }
}
