package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.problem.Problem;
import java.util.HashMap;
import java.util.List;

/** A number is taken once. Own numbers come one after the other; of others some may be missing. */
final class Sequences {
  private Sequences() {}

  /**
   * @param own the origin of this log's own events
   * @return what is held once {@code more} are appended
   * @throws LogFailure when one of them is held already, or an own one leaves a hole
   */
  static VersionVector after(VersionVector held, Origin own, List<EventId> more) throws LogFailure {
    var after = new HashMap<>(held.held());
    for (var id : more) {
      var numbers = after.getOrDefault(id.origin(), SequenceSet.EMPTY);
      long next = numbers.head() + 1;
      boolean leavesAHole = id.origin().equals(own) && id.sequence() > next;
      if (leavesAHole || numbers.contains(id.sequence())) {
        throw new LogFailure(
            new Problem(
                Problem.Kind.NOT_SAVED,
                List.of(),
                "Expected number " + next + " of " + id.origin() + ", got " + id.sequence()));
      }
      after.put(id.origin(), numbers.plus(id.sequence()));
    }
    return new VersionVector(after);
  }
}
