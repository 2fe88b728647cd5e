package dev.pitwall.domain.id;

/** An event's place in its origin's own numbering, which starts at 1 and has no gaps. */
public record EventId(Origin origin, long sequence) implements Comparable<EventId> {
  public EventId {
    if (sequence < 1) {
      throw new IllegalArgumentException("Sequences start at 1: " + sequence);
    }
  }

  @Override
  public int compareTo(EventId other) {
    int byOrigin = origin.compareTo(other.origin);
    return byOrigin != 0 ? byOrigin : Long.compare(sequence, other.sequence);
  }
}
