package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.VersionVector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who gives a laptop the events of an origin, when several could: the origin's own laptop, else the
 * first of those that have them. Each of them decides it for itself, by what the laptop reported of
 * its connections. Without it eight laptops would send every event seven times. When the one does
 * not give, the others do after a while.
 */
final class Givers {
  private final Origin own;
  private final Duration patience;

  Givers(Origin own, Duration patience) {
    this.own = own;
    this.patience = patience;
  }

  /** Of what the other side lacks, what this laptop is to give. */
  Map<Origin, List<SequenceSet.Range>> share(
      Connection connection, Map<Origin, List<SequenceSet.Range>> lacking, Moment now) {
    connection.stalled.keySet().retainAll(lacking.keySet());
    connection.takenOver.retainAll(lacking.keySet());
    var neighbours = connection.neighbours();
    var share = new TreeMap<>(lacking);
    share
        .keySet()
        .removeIf(
            origin ->
                !isGiver(origin, connection.theirs(), neighbours)
                    && !takesOver(connection, origin, now));
    return share;
  }

  private boolean isGiver(
      Origin origin, VersionVector theirs, Map<Origin, VersionVector> neighbours) {
    if (origin.equals(own)) {
      return true;
    }
    return !neighbours.containsKey(origin)
        && neighbours.entrySet().stream()
            .filter(other -> other.getKey().compareTo(own) < 0)
            .allMatch(other -> other.getValue().of(origin).minus(theirs.of(origin)).isEmpty());
  }

  private boolean takesOver(Connection connection, Origin origin, Moment now) {
    long count = count(connection.theirs().of(origin));
    var stalled =
        connection.stalled.merge(
            origin,
            new Connection.Stalled(count, now),
            (before, fresh) -> before.count() == count ? before : fresh);
    if (now.since(stalled.since()).compareTo(patience) >= 0) {
      connection.takenOver.add(origin);
    }
    return connection.takenOver.contains(origin);
  }

  private static long count(SequenceSet numbers) {
    return numbers.ranges().stream().mapToLong(range -> range.last() - range.first() + 1).sum();
  }
}
