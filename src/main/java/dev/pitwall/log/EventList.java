package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The events of a log, in the order of appending and by number. The index by number is made at the
 * first read: a day that nobody exchanges opens without it. For any thread.
 */
final class EventList {
  private final List<Envelope> inOrder;
  private final Map<Origin, NavigableMap<Long, Envelope>> byNumber = new HashMap<>();

  /** So many of the events are in the index. */
  private int indexed;

  EventList(Collection<Envelope> events) {
    inOrder = new ArrayList<>(events);
  }

  synchronized void add(Collection<Envelope> more) {
    inOrder.addAll(more);
  }

  synchronized List<Envelope> inOrder() {
    return List.copyOf(inOrder);
  }

  /** Those of an origin above {@code after}, lowest first. */
  synchronized List<Envelope> read(Origin origin, long after, int limit) {
    for (var event : inOrder.subList(indexed, inOrder.size())) {
      byNumber
          .computeIfAbsent(event.id().origin(), _ -> new TreeMap<>())
          .put(event.id().sequence(), event);
    }
    indexed = inOrder.size();
    var numbers = byNumber.get(origin);
    if (numbers == null) {
      return List.of();
    }
    // Not as a stream: it would count all that follow.
    var read = new ArrayList<Envelope>(Math.min(limit, numbers.size()));
    var following = numbers.tailMap(after, false).values().iterator();
    while (read.size() < limit && following.hasNext()) {
      read.add(following.next());
    }
    return Collections.unmodifiableList(read);
  }
}
