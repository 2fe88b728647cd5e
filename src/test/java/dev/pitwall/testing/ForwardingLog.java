package dev.pitwall.testing;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Another log as it is; a test changes what it wants to be different. */
public abstract class ForwardingLog implements EventLog {
  private final EventLog log;

  protected ForwardingLog(EventLog log) {
    this.log = log;
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
    log.append(envelopes);
  }

  @Override
  public Duration upkeep() {
    return log.upkeep();
  }

  @Override
  public void writeOut() {
    log.writeOut();
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
