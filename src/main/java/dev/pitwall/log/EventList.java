package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a log, in the order of appending and by number. The index by number is made at the
 * first read: a day that nobody exchanges opens without it. For any thread.
 */
final class EventList {
  private final List<Envelope> inOrder;

  /** Of each origin by number. They come in order but for holes that are filled later. */
  private final Map<Origin, List<Envelope>> byNumber = new HashMap<>();

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
      index(event, byNumber.computeIfAbsent(event.id().origin(), _ -> new ArrayList<>()));
    }
    indexed = inOrder.size();
    var numbers = byNumber.getOrDefault(origin, List.of());
    int from = place(numbers, after + 1);
    return List.copyOf(numbers.subList(from, (int) Math.min((long) from + limit, numbers.size())));
  }

  private static void index(Envelope event, List<Envelope> numbers) {
    long number = event.id().sequence();
    if (numbers.isEmpty() || numbers.getLast().id().sequence() < number) {
      numbers.add(event);
    } else {
      numbers.add(place(numbers, number), event);
    }
  }

  /** Where the first stands whose number is {@code number} or more. */
  private static int place(List<Envelope> numbers, long number) {
    int from = 0;
    int to = numbers.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (numbers.get(middle).id().sequence() < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
