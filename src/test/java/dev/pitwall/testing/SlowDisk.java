package dev.pitwall.testing;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A log on a disk that answers late, or not at all. */
public final class SlowDisk extends ForwardingLog {
  private final Duration late;
  private volatile boolean broken;

  public SlowDisk(EventLog log, Duration late) {
    super(log);
    this.late = late;
  }

  /** From now on nothing can be written, or everything again. */
  public void broken(boolean now) {
    broken = now;
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
    super.append(envelopes);
  }
}
