package dev.pitwall.report.findings;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Parts of what is in order of time, found without going through all of it. */
final class ByTime {
  private ByTime() {}

  /**
   * What is after the first moment, and at the second one at the latest.
   *
   * @param all oldest first
   */
  static <T> List<T> between(List<T> all, Function<T, Instant> at, Instant after, Instant until) {
    int from = firstAfter(all, at, after);
    return List.copyOf(all.subList(from, Math.max(from, firstAfter(all, at, until))));
  }

  private static <T> int firstAfter(List<T> all, Function<T, Instant> at, Instant moment) {
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (at.apply(all.get(middle)).isAfter(moment)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
