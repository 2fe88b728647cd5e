package dev.pitwall.team.link;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.session.Redial;
import dev.pitwall.team.wire.Parting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where this laptop and its teammates' are reached, and what is dialled when. Moments are steady
 * ones. For the team's thread.
 */
final class Addresses {
  private final Redial redial;
  private List<HostPort> own = List.of();
  private List<HostPort> reached = List.of();
  private List<HostPort> announced = List.of();

  Addresses(RandomGenerator random) {
    this.redial = new Redial(random);
  }

  /** Where this laptop itself may be dialled. */
  void own(List<HostPort> addresses) {
    own = addresses;
  }

  void learn(Collection<HostPort> addresses, Duration now) {
    redial.learn(addresses, now);
  }

  /** What a teammate has reported, who may know this laptop's as well. */
  void learnOthers(Collection<HostPort> addresses, Duration now) {
    redial.learn(addresses.stream().filter(address -> !own.contains(address)).toList(), now);
  }

  void networkChanged(Duration now) {
    redial.networkChanged(now);
  }

  void opened(HostPort address) {
    redial.opened(address);
  }

  void met(HostPort address, Origin laptop) {
    redial.met(address, laptop);
  }

  void ended(HostPort address, Parting why, Duration now) {
    redial.ended(address, why, now);
  }

  List<HostPort> due(List<Origin> connected, Duration now) {
    return redial.due(new HashSet<>(connected), now);
  }

  Optional<Duration> next(List<Origin> connected) {
    return redial.next(new HashSet<>(connected));
  }

  /** Where teammates were reached; empty when that is as it was at the last call. */
  Optional<List<HostPort>> newlyReached() {
    var proven = redial.proven();
    if (proven.equals(reached)) {
      return Optional.empty();
    }
    reached = proven;
    return Optional.of(proven);
  }

  /** What is worth reporting to teammates; empty when that is as it was at the last call. */
  Optional<List<HostPort>> newlyAnnounced() {
    var all = new ArrayList<>(own);
    reached.stream().filter(address -> !own.contains(address)).forEach(all::add);
    if (all.equals(announced)) {
      return Optional.empty();
    }
    announced = List.copyOf(all);
    return Optional.of(announced);
  }
}
