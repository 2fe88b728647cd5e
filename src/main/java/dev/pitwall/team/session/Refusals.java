package dev.pitwall.team.session;

import dev.pitwall.domain.decide.Admission;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The events that this laptop does not take in, so that nobody sends them for ever. What is only
 * ahead of this laptop's clock is asked for again once the clock has come there.
 */
final class Refusals {
  /** Beyond, the oldest is forgotten, and refused once more when it comes again. */
  private static final int MOST = 10_000;

  private final Map<EventId, Refusal> refused = new LinkedHashMap<>();
  private final Map<Origin, Refusal> newest = new TreeMap<>();
  private VersionVector vector = VersionVector.EMPTY;

  void add(EventId id, Refusal why) {
    newest.put(id.origin(), why);
    if (refused.put(id, why) == null) {
      vector = vector.plus(id);
    }
    if (refused.size() > MOST) {
      refused.remove(refused.keySet().iterator().next());
      rebuild();
    }
  }

  /** Whether something that was refused may be taken in by now. */
  boolean expire(Instant now) {
    boolean expired =
        refused
            .values()
            .removeIf(
                why ->
                    why instanceof Refusal.ClockAhead(Instant stamp)
                        && !stamp.isAfter(now.plus(Admission.CLOCK_AHEAD)));
    if (expired) {
      rebuild();
    }
    return expired;
  }

  private void rebuild() {
    vector = VersionVector.EMPTY;
    refused.keySet().forEach(id -> vector = vector.plus(id));
  }

  VersionVector vector() {
    return vector;
  }

  /** For each origin of which something was refused, the newest reason. */
  Map<Origin, Refusal> newest() {
    return Map.copyOf(newest);
  }
}
