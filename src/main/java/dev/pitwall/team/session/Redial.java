package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.wire.Parting;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Which address is dialled when: each until its laptop is connected, by whatever way, with a delay
 * that grows while it does not answer, and at once when the network has changed. Moments are {@link
 * Moment#steady}. For one thread.
 */
public final class Redial {
  static final Duration FIRST_DELAY = Duration.ofMillis(500);
  static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  /** A dialler that has not answered for so long has forgotten. */
  static final Duration LOST_CALL = Duration.ofSeconds(30);

  /** A team has a few laptops with a few addresses each. */
  static final int MOST = 64;

  private final RandomGenerator random;
  private final Map<HostPort, Entry> entries = new LinkedHashMap<>();

  public Redial(RandomGenerator random) {
    this.random = random;
  }

  /** What is known of an address. */
  private static final class Entry {
    Optional<Origin> laptop = Optional.empty();
    boolean oneself;
    boolean open;
    int failures;
    Duration due;

    Entry(Duration due) {
      this.due = due;
    }
  }

  /** Addresses that were heard of; those that are known already stay as they are. */
  public void learn(Collection<HostPort> addresses, Duration now) {
    for (var address : addresses) {
      if (!entries.containsKey(address) && (entries.size() < MOST || forgetOne())) {
        entries.put(address, new Entry(now));
      }
    }
  }

  /** The one that failed most often makes room; false when none has failed. */
  private boolean forgetOne() {
    var worst =
        entries.entrySet().stream()
            .filter(one -> one.getValue().failures > 0 && !one.getValue().open)
            .max(Comparator.comparing(one -> one.getValue().failures));
    worst.ifPresent(one -> entries.remove(one.getKey()));
    return worst.isPresent();
  }

  /**
   * Those to be dialled now. Each counts as being dialled until {@link #opened} or {@link #ended}.
   *
   * @param connected the laptops that need no dialling
   */
  public List<HostPort> due(Set<Origin> connected, Duration now) {
    var due =
        candidates(connected)
            .filter(one -> one.getValue().due.compareTo(now) <= 0)
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(address -> entries.get(address).due = now.plus(LOST_CALL));
    return due;
  }

  /** When {@link #due} has something next. */
  public Optional<Duration> next(Set<Origin> connected) {
    return candidates(connected).map(one -> one.getValue().due).min(Comparator.naturalOrder());
  }

  private Stream<Map.Entry<HostPort, Entry>> candidates(Set<Origin> connected) {
    return entries.entrySet().stream()
        .filter(one -> !one.getValue().open && !one.getValue().oneself)
        .filter(one -> one.getValue().laptop.filter(connected::contains).isEmpty());
  }

  public void opened(HostPort address) {
    find(address).ifPresent(entry -> entry.open = true);
  }

  /** That laptop answered there. */
  public void met(HostPort address, Origin laptop) {
    find(address)
        .ifPresent(
            entry -> {
              entry.laptop = Optional.of(laptop);
              entry.failures = 0;
            });
  }

  /** It did not answer, or the channel that was opened to it has ended. */
  public void ended(HostPort address, Parting why, Duration now) {
    find(address)
        .ifPresent(
            entry -> {
              entry.open = false;
              entry.oneself = why instanceof Parting.Oneself;
              entry.due = now.plus(delay(entry.failures));
              // A second connection with a laptop shows that its address is right.
              entry.failures += why instanceof Parting.Duplicate ? 0 : 1;
            });
  }

  /**
   * Doubled with each failure; between half of it and all of it, so that laptops that lost each
   * other in the same moment do not meet in the same moment either.
   */
  private Duration delay(int failures) {
    long millis = FIRST_DELAY.toMillis() << Math.min(failures, 10);
    long most = Math.min(millis, LONGEST_DELAY.toMillis());
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
  }

  /** What failed may work now, and what was this laptop's own may be another's. */
  public void networkChanged(Duration now) {
    for (var entry : entries.values()) {
      entry.oneself = false;
      entry.failures = 0;
      entry.due = now;
    }
  }

  /** Those at which a laptop answered and has not been missed since: worth passing on. */
  public List<HostPort> proven() {
    return entries.entrySet().stream()
        .filter(one -> one.getValue().laptop.isPresent() && one.getValue().failures == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<Entry> find(HostPort address) {
    return Optional.ofNullable(entries.get(address));
  }
}
