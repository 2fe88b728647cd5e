package dev.pitwall.backup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Which copies are kept: the newest ones, and the last of each hour. */
final class Retention {
  /** Two hours of them, at one every quarter of an hour. */
  static final int NEWEST = 8;

  private Retention() {}

  static Set<Instant> kept(Collection<Instant> copies) {
    var kept = new HashSet<Instant>();
    copies.stream().sorted(Comparator.reverseOrder()).limit(NEWEST).forEach(kept::add);
    var hours = new TreeMap<Instant, Instant>();
    for (var copy : copies) {
      hours.merge(
          copy.truncatedTo(ChronoUnit.HOURS), copy, (one, two) -> one.isAfter(two) ? one : two);
    }
    kept.addAll(hours.values());
    return kept;
  }
}
