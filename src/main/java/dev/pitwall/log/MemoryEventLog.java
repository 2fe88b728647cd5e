package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A log that lives as long as its process: for tests, pictures and previews. */
public final class MemoryEventLog implements EventLog {
  private final Origin origin;
  private final EventList events = new EventList(List.of());
  private VersionVector held = VersionVector.EMPTY;

  public MemoryEventLog(Origin origin) {
    this.origin = origin;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public synchronized List<Envelope> readAll() {
    return events.inOrder();
  }

  @Override
  public synchronized VersionVector held() {
    return held;
  }

  @Override
  public synchronized List<Envelope> read(Origin of, long after, int limit) {
    return events.read(of, after, limit);
  }

  @Override
  public synchronized void append(List<Envelope> more) throws LogFailure {
    held = Sequences.after(held, origin, more.stream().map(Envelope::id).toList());
    events.add(more);
  }

  /** There is never anything to do. */
  @Override
  public Duration upkeep() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void onProblem(Consumer<Problem> listener) {
    // Memory has no problems to report.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
