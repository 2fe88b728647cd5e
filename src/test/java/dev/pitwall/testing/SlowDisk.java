package dev.pitwall.testing;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A log on a disk that answers late, or not at all. */
public final class SlowDisk implements EventLog {
  private final EventLog log;
  private final Duration late;
  private volatile boolean broken;

  public SlowDisk(EventLog log, Duration late) {
    this.log = log;
    this.late = late;
  }

  /** From now on nothing can be written, or everything again. */
  public void broken(boolean now) {
    broken = now;
  }

  @Override
  public Origin origin() {
    return log.origin();
  }

  @Override
  public List<Envelope> readAll() {
    return log.readAll();
  }

  @Override
  public VersionVector held() {
    return log.held();
  }

  @Override
  public List<Envelope> read(Origin origin, long after, int limit) {
    return log.read(origin, after, limit);
  }

  @Override
  public void append(List<Envelope> envelopes) throws LogFailure {
    long until = System.nanoTime() + late.toNanos();
    for (long left = late.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    if (broken) {
      throw new LogFailure(Problem.of(Problem.Kind.NOT_SAVED));
    }
    log.append(envelopes);
  }

  @Override
  public Duration upkeep() {
    return log.upkeep();
  }

  @Override
  public void onProblem(Consumer<Problem> listener) {
    log.onProblem(listener);
  }

  @Override
  public void close() {
    log.close();
  }
}
