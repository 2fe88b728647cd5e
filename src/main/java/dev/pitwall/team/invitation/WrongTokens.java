package dev.pitwall.team.invitation;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Counts wrong tokens and decides how long the answer to each is held back. For any thread. */
public final class WrongTokens {
  private static final Duration FIRST_DELAY = Duration.ofMillis(250);
  static final Duration MOST_DELAY = Duration.ofSeconds(8);

  /** FIRST_DELAY doubled so often is MOST_DELAY. */
  private static final int DOUBLINGS = 5;

  /** More addresses than a room has laptops; the first is forgotten for one more. */
  private static final int MOST_ADDRESSES = 64;

  private final SequencedMap<InetAddress, Integer> byAddress = new LinkedHashMap<>();
  private int all;
  private Optional<Instant> newest = Optional.empty();

  /**
   * To be shown.
   *
   * @param byAddress of the newest addresses, the newest last
   */
  public record Count(
      int all, SequencedMap<InetAddress, Integer> byAddress, Optional<Instant> newest) {}

  synchronized Duration add(InetAddress from, Instant now) {
    all++;
    newest = Optional.of(now);
    Integer before = byAddress.remove(from);
    if (before == null && byAddress.size() == MOST_ADDRESSES) {
      byAddress.pollFirstEntry();
    }
    int count = before == null ? 1 : before + 1;
    byAddress.put(from, count);
    return FIRST_DELAY.multipliedBy(1L << Math.min(count - 1, DOUBLINGS));
  }

  synchronized Count count() {
    return new Count(all, new LinkedHashMap<>(byAddress), newest);
  }
}
