package dev.pitwall.team.day;

import dev.pitwall.core.Settings;
import dev.pitwall.net.HostPort;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where teammates of a day were reached before, kept in this laptop's settings. For any thread. */
final class RememberedAddresses {
  /** A team has a few laptops with a few addresses each; older ones are of no use. */
  private static final int MOST = 32;

  /** With the day's id behind it. */
  private static final String KEY = "team.addresses.";

  private final Settings settings;
  private final String key;

  /**
   * @param day the id that is the same on all laptops
   */
  RememberedAddresses(Settings settings, String day) {
    this.settings = settings;
    this.key = KEY + day;
  }

  /** The newest first. */
  List<HostPort> all() {
    return settings.get(key).stream()
        .flatMap(line -> Stream.of(line.split(" ")))
        .flatMap(one -> HostPort.read(one).stream())
        .toList();
  }

  /** Adds them: at an address where nobody answers now somebody may after the next opening. */
  synchronized void add(List<HostPort> addresses) {
    var all =
        Stream.concat(addresses.stream(), all().stream())
            .distinct()
            .limit(MOST)
            .map(HostPort::toString)
            .collect(Collectors.joining(" "));
    settings.put(key, all);
  }
}
