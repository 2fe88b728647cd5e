package dev.pitwall.domain.id;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which events a laptop holds: for each origin the numbers, with their holes. Two laptops that
 * exchange theirs know what to give each other. Immutable.
 */
public record VersionVector(Map<Origin, SequenceSet> held) {
  public static final VersionVector EMPTY = new VersionVector(Map.of());

  public VersionVector {
    held = Map.copyOf(held);
  }

  /**
   * These events, in any order, repeats included. Each origin at once: number by number a set of
   * ranges would be copied for each.
   */
  public static VersionVector of(Stream<EventId> events) {
    var numbers = new HashMap<Origin, List<Long>>();
    events.forEach(
        id -> numbers.computeIfAbsent(id.origin(), _ -> new ArrayList<>()).add(id.sequence()));
    var held = new HashMap<Origin, SequenceSet>();
    numbers.forEach((origin, all) -> held.put(origin, SequenceSet.of(all)));
    return new VersionVector(held);
  }

  public SequenceSet of(Origin origin) {
    return held.getOrDefault(origin, SequenceSet.EMPTY);
  }

  public boolean contains(EventId id) {
    return of(id.origin()).contains(id.sequence());
  }

  /** The highest number held of an origin; 0 when there is none. */
  public long head(Origin origin) {
    return of(origin).head();
  }

  public VersionVector plus(EventId id) {
    return with(id.origin(), of(id.origin()).plus(id.sequence()));
  }

  public VersionVector plus(VersionVector more) {
    var sum = new HashMap<>(held);
    more.held.forEach((origin, numbers) -> sum.merge(origin, numbers, SequenceSet::plus));
    return new VersionVector(sum);
  }

  public VersionVector with(Origin origin, SequenceSet numbers) {
    var more = new HashMap<>(held);
    more.put(origin, numbers);
    return new VersionVector(more);
  }

  /**
   * For each origin what this one holds and the other lacks; origins of which it lacks nothing are
   * left out.
   */
  public Map<Origin, List<SequenceSet.Range>> minus(VersionVector other) {
    var lacking = new TreeMap<Origin, List<SequenceSet.Range>>();
    held.forEach(
        (origin, numbers) ->
            Optional.of(numbers.minus(other.of(origin)))
                .filter(ranges -> !ranges.isEmpty())
                .ifPresent(ranges -> lacking.put(origin, ranges)));
    return lacking;
  }
}
