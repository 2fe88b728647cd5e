package dev.pitwall.team.session;

import dev.pitwall.domain.decide.Admission;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The events that this laptop does not take in, so that nobody sends them for ever. What is only
 * ahead of this laptop's clock is asked for again once the clock has come there.
 */
final class Refusals {
  /** Beyond, the oldest are forgotten, and refused once more when they come again. */
  private static final int MOST = 10_000;

  /** Origins whose newest reason is kept for people. */
  private static final int MOST_NAMED = 100;

  private final Map<EventId, Refusal> refused = new LinkedHashMap<>();
  private final Map<Origin, Refusal> newest = new LinkedHashMap<>();
  private VersionVector vector = VersionVector.EMPTY;

  void add(EventId id, Refusal why) {
    newest.remove(id.origin());
    newest.put(id.origin(), why);
    dropOldest(newest, MOST_NAMED);
    if (refused.put(id, why) == null) {
      vector = vector.plus(id);
    }
    if (refused.size() > MOST) {
      // Half of them at once: what is left is put together anew.
      dropOldest(refused, MOST / 2);
      rebuild();
    }
  }

  private static void dropOldest(Map<?, ?> map, int most) {
    var oldest = map.keySet().iterator();
    for (int over = map.size() - most; over > 0; over--) {
      oldest.next();
      oldest.remove();
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
    vector = VersionVector.of(refused.keySet().stream());
  }

  VersionVector vector() {
    return vector;
  }

  /** For each origin of which something was refused, the newest reason. */
  Map<Origin, Refusal> newest() {
    return Map.copyOf(newest);
  }
}
