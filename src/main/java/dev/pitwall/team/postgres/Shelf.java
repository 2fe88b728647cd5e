package dev.pitwall.team.postgres;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.HeldEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the database holds, for a session that must not wait for it: the numbers of all events, and
 * those events that were fetched. One that is asked for and not here is remembered as wanted, and
 * can be read once it was fetched. For one thread.
 */
final class Shelf implements HeldEvents {
  /** Beyond that all are dropped, and fetched again if need be: some 20 MB. */
  private static final int MOST = 20_000;

  private final Origin peer;
  private final Map<Origin, TreeMap<Long, Envelope>> fetched = new HashMap<>();
  private final Map<Origin, Long> wanted = new HashMap<>();
  private VersionVector held = VersionVector.EMPTY;
  private VersionVector changed = VersionVector.EMPTY;
  private int count;

  Shelf(Origin peer) {
    this.peer = peer;
  }

  @Override
  public Origin origin() {
    return peer;
  }

  @Override
  public VersionVector held() {
    return held;
  }

  /** What the database holds now; rows that are not what a laptop wrote are not counted. */
  void hold(VersionVector now) {
    held = now;
    if (!changed.held().isEmpty()) {
      var whole = new HashMap<Origin, SequenceSet>();
      now.held()
          .forEach(
              (origin, numbers) ->
                  whole.put(origin, new SequenceSet(numbers.minus(changed.of(origin)))));
      held = new VersionVector(whole);
    }
  }

  /** These rows are there and are not to be passed on. */
  void leaveOut(Collection<EventId> rows) {
    changed = changed.plus(VersionVector.of(rows.stream()));
    hold(held);
  }

  void put(Collection<Envelope> events) {
    if (count + events.size() > MOST) {
      fetched.clear();
      count = 0;
    }
    for (var event : events) {
      var id = event.id();
      if (fetched.computeIfAbsent(id.origin(), _ -> new TreeMap<>()).put(id.sequence(), event)
          == null) {
        count++;
      }
    }
  }

  @Override
  public List<Envelope> read(Origin origin, long after, int limit) {
    var here = fetched.getOrDefault(origin, new TreeMap<>());
    var read = new ArrayList<Envelope>();
    for (var range : held.of(origin).ranges()) {
      for (long next = Math.max(range.first(), after + 1); next <= range.last(); next++) {
        var event = here.get(next);
        if (event == null) {
          // Of two readers the one that is behind comes first; the other follows it.
          wanted.merge(origin, next - 1, Math::min);
          return read;
        }
        read.add(event);
        if (read.size() == limit) {
          return read;
        }
      }
    }
    return read;
  }

  /** From which number on events of an origin were asked for in vain since the last call. */
  Map<Origin, Long> takeWanted() {
    var all = Map.copyOf(wanted);
    wanted.clear();
    return all;
  }
}
