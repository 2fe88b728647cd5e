package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import java.util.Comparator;
import java.util.List;

/** The events of one origin out of those of all, by their numbers. */
final class EnvelopesByNumber {
  private EnvelopesByNumber() {}

  /** In one pass; a hole that was filled stands where it was appended, not by its number. */
  static List<Envelope> read(List<Envelope> all, Origin origin, long after, int limit) {
    return all.stream()
        .filter(one -> one.id().origin().equals(origin) && one.id().sequence() > after)
        .sorted(Comparator.comparingLong(one -> one.id().sequence()))
        .limit(limit)
        .toList();
  }
}
