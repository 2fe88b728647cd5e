package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A day that cannot be written, as on a full disk or a drive that is read only: to look at and to
 * export. It was read without a lock and without writing anything; nothing is ever added.
 */
public final class ReadOnlyEventLog implements EventLog {
  private final Origin origin;
  private final EventList events;
  private final VersionVector held;
  private final Problem problem;

  private ReadOnlyEventLog(Origin origin, List<Envelope> events, Problem problem) {
    this.origin = origin;
    this.events = new EventList(events);
    this.held = VersionVector.of(events.stream().map(Envelope::id));
    this.problem = problem;
  }

  /**
   * @param origin a new one, under which nothing is ever filed
   * @param why the day could not be opened, see {@link FolderTrouble#canStillBeRead}
   * @throws LogFailure when it cannot be read either
   */
  public static ReadOnlyEventLog read(Path root, String folder, Origin origin, Problem why)
      throws LogFailure {
    return new ReadOnlyEventLog(origin, DayReader.read(root, folder), readOnly(why));
  }

  /**
   * A past day, that nobody means to write.
   *
   * @param origin a new one, under which nothing is ever filed
   * @throws LogFailure when it cannot be read
   */
  public static ReadOnlyEventLog look(Path root, String folder, Origin origin) throws LogFailure {
    return new ReadOnlyEventLog(
        origin, DayReader.read(root, folder), Problem.of(Problem.Kind.DAY_LOOKED_AT, folder));
  }

  /** As people are told why nothing is saved. */
  public static Problem readOnly(Problem why) {
    return new Problem(
        Problem.Kind.DAY_READ_ONLY,
        List.of(why.facts().getFirst(), String.valueOf(why.facts().getLast())),
        why.details());
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public List<Envelope> readAll() {
    return events.inOrder();
  }

  @Override
  public VersionVector held() {
    return held;
  }

  @Override
  public List<Envelope> read(Origin of, long after, int limit) {
    return events.read(of, after, limit);
  }

  @Override
  public void append(List<Envelope> envelopes) throws LogFailure {
    if (!envelopes.isEmpty()) {
      throw new LogFailure(problem);
    }
  }

  /** There is never anything to do. */
  @Override
  public Duration upkeep() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void onProblem(Consumer<Problem> listener) {
    listener.accept(problem);
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
