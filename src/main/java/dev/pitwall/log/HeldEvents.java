package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import java.util.List;

/** What a log holds, to be read by number while it grows. For any thread. */
public interface HeldEvents {
  /** The origin under which this laptop files its own events in this log. */
  Origin origin();

  /**
   * Which events are in the log, by origin and number, with their holes. One that is named here may
   * come out of {@link #read} a moment later.
   */
  VersionVector held();

  /**
   * The events of an origin whose numbers are above {@code after}, lowest first.
   *
   * @param limit at most so many
   */
  List<Envelope> read(Origin origin, long after, int limit);
}
