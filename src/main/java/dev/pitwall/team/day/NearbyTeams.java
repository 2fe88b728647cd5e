package dev.pitwall.team.day;

import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.lan.Beacon;
import dev.pitwall.net.lan.LocalAddresses;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Teams heard on the local network by a laptop that is in none: it listens and says nothing. */
final class NearbyTeams implements AutoCloseable {
  private final CompletableFuture<Optional<Beacon>> beacon;

  /**
   * Returns at once; sockets are opened beside it.
   *
   * @param listener gets the teams that invite, from any thread
   */
  NearbyTeams(
      int port,
      InstantSource clock,
      RandomGenerator random,
      Consumer<List<Beacon.InvitingTeam>> listener) {
    var ways = new Beacon.Ways(() -> LocalAddresses.now().interfaces(), port, true);
    beacon =
        CompletableFuture.supplyAsync(
            () -> Beacon.start(List::of, ways, clock, random, () -> listener.accept(inviting())));
  }

  /** For the beacon's own threads, which run before it is handed over here. */
  private List<Beacon.InvitingTeam> inviting() {
    return beacon.join().map(Beacon::inviting).orElse(List.of());
  }

  /** Where laptops of the team with this key were heard of late. */
  List<HostPort> of(Fingerprint fingerprint) {
    return beacon
        .getNow(Optional.empty())
        .map(one -> one.teammates(List.of(fingerprint)))
        .orElse(List.of());
  }

  /** Returns at once. */
  @Override
  public void close() {
    var unused = beacon.thenAcceptAsync(one -> one.ifPresent(Beacon::close));
  }
}
