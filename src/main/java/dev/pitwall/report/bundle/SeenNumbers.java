package dev.pitwall.report.bundle;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which events were there already. An origin's numbers usually come one after the other: then only
 * the first and the last of them are kept.
 */
final class SeenNumbers {
  private static final class Numbers {
    private final long first;
    private long last;
    private final Set<Long> others = new HashSet<>();

    Numbers(long number) {
      first = number;
      last = number;
    }

    boolean add(long number) {
      if (number >= first && number <= last || others.contains(number)) {
        return false;
      }
      if (number == last + 1) {
        last++;
        return true;
      }
      return others.add(number);
    }
  }

  private final Map<Origin, Numbers> origins = new HashMap<>();

  /** False when it was there already. */
  boolean add(EventId id) {
    var numbers = origins.get(id.origin());
    if (numbers == null) {
      origins.put(id.origin(), new Numbers(id.sequence()));
      return true;
    }
    return numbers.add(id.sequence());
  }
}
