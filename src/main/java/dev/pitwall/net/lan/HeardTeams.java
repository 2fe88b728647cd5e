package dev.pitwall.net.lan;

import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was heard of late. Anybody on the network can say anything here, as often as they like: so
 * many are taken in a second, and so many are kept. For any thread.
 */
final class HeardTeams {
  /** A laptop that has said nothing for so long is not shown. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  /** More than the laptops of all teams in a room. */
  private static final int MOST_KEPT = 64;

  private static final int MOST_A_SECOND = 100;

  /** So many keys of its team a laptop announces: the newest, and those before it. */
  private static final int MOST_MARKS = 4;

  /**
   * @param messages the newest from there, one for each key that is announced
   */
  private record Heard(List<BeaconMessage> messages, Instant at) {
    BeaconMessage last() {
      return messages.getLast();
    }

    Heard plus(BeaconMessage message, Instant now) {
      var more = new ArrayList<>(messages);
      more.add(message);
      return new Heard(more.subList(Math.max(0, more.size() - MOST_MARKS), more.size()), now);
    }
  }

  private final Map<HostPort, Heard> heard = new LinkedHashMap<>();
  private long second;
  private int inSecond;

  /**
   * Whether it is one of the first for a while from there, or announces something else than before.
   */
  synchronized boolean add(HostPort from, BeaconMessage message, Instant now) {
    if (isTooMuch(now)) {
      return false;
    }
    forget(now);
    if (!heard.containsKey(from) && heard.size() >= MOST_KEPT) {
      return false;
    }
    var before = heard.getOrDefault(from, new Heard(List.of(), now));
    heard.put(from, before.plus(message, now));
    return before.messages().size() < MOST_MARKS || !before.last().name().equals(message.name());
  }

  private boolean isTooMuch(Instant now) {
    if (now.getEpochSecond() != second) {
      second = now.getEpochSecond();
      inSecond = 0;
    }
    inSecond++;
    return inSecond > MOST_A_SECOND;
  }

  /** Whether there was somebody who has said nothing for too long. */
  synchronized boolean forget(Instant now) {
    return heard.values().removeIf(one -> one.at().isBefore(now.minus(KEPT)));
  }

  /** Laptops of the team that has or had one of these fingerprints. */
  synchronized List<HostPort> teammates(Collection<Fingerprint> fingerprints, Instant now) {
    forget(now);
    return heard.entrySet().stream()
        .filter(
            one ->
                one.getValue().messages().stream()
                    .anyMatch(message -> fingerprints.stream().anyMatch(message::isOf)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Laptops that invite to a contest. */
  synchronized List<Beacon.InvitingTeam> inviting(Instant now) {
    forget(now);
    return heard.entrySet().stream()
        .filter(one -> !one.getValue().last().name().isEmpty())
        .map(one -> new Beacon.InvitingTeam(one.getValue().last().name(), one.getKey()))
        .toList();
  }
}
