package dev.pitwall.team.session;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.HeldEvents;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.team.wire.WireLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Picks the next events for a teammate, oldest first whatever their origin: a day that grows at its
 * end is folded once, one that grows in its middle again and again.
 */
final class Outbox {
  private final HeldEvents log;
  private final EventCodec codec;

  Outbox(HeldEvents log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  /** As many as a frame takes; fewer when no more of them can be read. */
  List<StoredEvent> next(Map<Origin, List<SequenceSet.Range>> lacking) {
    var queues = new PriorityQueue<>(Comparator.comparing(Reading::head));
    lacking.forEach(
        (origin, ranges) ->
            Optional.of(new Reading(origin, ranges)).filter(Reading::more).ifPresent(queues::add));
    var batch = new ArrayList<StoredEvent>();
    long letters = 0;
    while (!queues.isEmpty() && batch.size() < WireLimits.EVENTS) {
      var reading = queues.remove();
      var event = codec.passOn(reading.head());
      letters += event.data().length() + StoredEvent.MOST_LETTERS_AROUND;
      if (!batch.isEmpty() && letters > WireLimits.EVENTS_LETTERS) {
        break;
      }
      batch.add(event);
      reading.drop();
      if (reading.more()) {
        queues.add(reading);
      }
    }
    return batch;
  }

  /** The events of one origin in the ranges, in order. */
  private final class Reading {
    /** So few are read ahead of what may not be needed. */
    private static final int AHEAD = 64;

    private final Origin origin;
    private final Deque<SequenceSet.Range> ranges;
    private final Deque<Envelope> read = new ArrayDeque<>();

    Reading(Origin origin, List<SequenceSet.Range> ranges) {
      this.origin = origin;
      this.ranges = new ArrayDeque<>(ranges);
    }

    boolean more() {
      while (read.isEmpty() && !ranges.isEmpty()) {
        var range = ranges.removeFirst();
        var part = log.read(origin, range.first() - 1, AHEAD);
        part.stream()
            .filter(envelope -> envelope.id().sequence() <= range.last())
            .forEach(read::add);
        if (part.size() == AHEAD && part.getLast().id().sequence() < range.last()) {
          ranges.addFirst(new SequenceSet.Range(part.getLast().id().sequence() + 1, range.last()));
        }
      }
      return !read.isEmpty();
    }

    Envelope head() {
      return read.getFirst();
    }

    void drop() {
      read.removeFirst();
    }
  }
}
