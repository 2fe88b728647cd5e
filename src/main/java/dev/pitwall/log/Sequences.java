package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers of an origin come without gaps and without repeats. */
final class Sequences {
  private Sequences() {}

  /**
   * @return the heads once {@code more} are appended
   * @throws LogFailure when one of them is not exactly the next of its origin
   */
  static Map<Origin, Long> after(Map<Origin, Long> heads, List<EventId> more) throws LogFailure {
    var after = new HashMap<>(heads);
    for (var id : more) {
      long next = after.getOrDefault(id.origin(), 0L) + 1;
      if (id.sequence() != next) {
        throw new LogFailure(
            new Problem(
                Problem.Kind.NOT_SAVED,
                List.of(),
                "Expected number " + next + " of " + id.origin() + ", got " + id.sequence()));
      }
      after.put(id.origin(), next);
    }
    return after;
  }
}
