package dev.pitwall.inbox;

import dev.pitwall.net.Door;
import dev.pitwall.net.Entrance;
import dev.pitwall.net.Listening;
import dev.pitwall.net.TeamKey;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.net.lan.LocalAddresses;
import dev.pitwall.net.lan.NetworkWatch;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The door on this laptop's addresses, with TLS. Its key is of the team key's kind and is its own:
 * a line that was pasted on a server stays right when somebody is expelled from the team, and works
 * where there is no team. For any thread; opening and closing wait for the system.
 */
final class NetworkDoor implements AutoCloseable {
  /** The first port that is tried, above those of the tunnels and of teammates. */
  static final int PORT = 7420;

  private final Door door;
  private final TeamKeyStore keys;
  private final String name;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Inbox.NetworkPlace place;
  private Runnable changed = () -> {};
  private Optional<NetworkWatch> watch = Optional.empty();
  private Network now = new Network.Off();

  /**
   * @param keys in this laptop's own folder
   * @param name of the day there
   */
  NetworkDoor(
      Door door,
      TeamKeyStore keys,
      String name,
      InstantSource clock,
      SecureRandom random,
      Inbox.NetworkPlace place) {
    this.door = door;
    this.keys = keys;
    this.name = name;
    this.clock = clock;
    this.random = random;
    this.place = place;
  }

  /** Hears when this laptop has other addresses; must return at once. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  synchronized Network now() {
    return now;
  }

  synchronized void open() {
    if (now instanceof Network.Open) {
      return;
    }
    try {
      var key = key();
      now =
          switch (door.listenForServers(key, place.only(), place.port())) {
            case Listening.Open(int at, _) -> {
              var looking = new NetworkWatch(LocalAddresses::now, NetworkWatch.BETWEEN);
              looking.listen(_ -> lookAgain(looking));
              watch = Optional.of(looking);
              yield new Network.Open(at, shown(looking.addresses()), key.pin());
            }
            case Listening failed -> failed(failed.toString());
          };
    } catch (IOException e) {
      now = failed(e.toString());
    }
  }

  private TeamKey key() throws IOException {
    var known = keys.load(name);
    if (known.isPresent()) {
      return known.get();
    }
    var made = TeamKey.create(clock.instant(), random);
    keys.save(name, made);
    return made;
  }

  private static Network failed(String detail) {
    return new Network.Failed(new Problem(Problem.Kind.INBOX_NOT_ON_NETWORK, List.of(), detail));
  }

  private void lookAgain(NetworkWatch looking) {
    synchronized (this) {
      // Closed meanwhile: there is nothing to say.
      if (now instanceof Network.Open(int at, _, var pin)) {
        now = new Network.Open(at, shown(looking.addresses()), pin);
      }
    }
    changed.run();
  }

  private List<String> shown(LocalAddresses all) {
    return place
        .only()
        .map(one -> List.of(one.getHostAddress()))
        .orElseGet(() -> all.addresses().stream().map(InetAddress::getHostAddress).toList());
  }

  @Override
  public synchronized void close() {
    watch.ifPresent(NetworkWatch::close);
    watch = Optional.empty();
    door.close(Entrance.SERVERS);
    now = new Network.Off();
  }
}
