package dev.pitwall.net.lan;

import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Announces every few seconds on the local network that a laptop of a team is here, and receives
 * others' it: a hint for the one who joins, and for teammates whose addresses have changed. By
 * multicast, and by broadcast where a network drops that. With no network, or none that lets it, it
 * is silent and hears nothing; nothing depends on it. For any thread.
 */
public final class Beacon implements AutoCloseable {
  /** Of the range for one's own organisation (RFC 2365); P and W are 80 and 87. */
  private static final String GROUP = "239.255.80.87";

  public static final Duration BETWEEN = Duration.ofSeconds(2);

  private static final Duration MOST_CLOSING = Duration.ofSeconds(1);

  /** Through no router. */
  private static final int HOPS = 1;

  /**
   * What this laptop announces, a datagram each.
   *
   * @param fingerprint of the team's key as it is, or was: who has missed a change knows that one
   * @param name of the contest, while somebody is invited
   */
  public record Saying(Fingerprint fingerprint, int port, Optional<String> name) {}

  /** A laptop that invites to a contest. */
  public record InvitingTeam(String name, HostPort address) {}

  /**
   * Where it is said.
   *
   * @param interfaces by name, asked each time: they come and go
   * @param loopback whether this laptop hears itself, as two windows on one desk must
   */
  public record Ways(Supplier<List<String>> interfaces, int port, boolean loopback) {}

  private final Supplier<List<Saying>> saying;
  private final Ways ways;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Runnable changed;
  private final DatagramChannel channel;
  private final HeardTeams heard = new HeardTeams();
  private final Set<NetworkInterface> joined = new HashSet<>();
  private final Thread hearing;
  private final Thread speaking;

  private Beacon(
      DatagramChannel channel,
      Supplier<List<Saying>> saying,
      Ways ways,
      InstantSource clock,
      RandomGenerator random,
      Runnable changed) {
    this.channel = channel;
    this.saying = saying;
    this.ways = ways;
    this.clock = clock;
    this.random = random;
    this.changed = changed;
    this.hearing = Thread.ofVirtual().name("lan hear").unstarted(this::hear);
    this.speaking = Thread.ofVirtual().name("lan speak").unstarted(this::sendAll);
  }

  /**
   * Starts to hear, and to speak where {@code saying} has something to say.
   *
   * @param changed is called when somebody new is heard, or somebody no more; must return at once
   * @return empty when this system has no such socket for us, as where the port belongs to another
   */
  public static Optional<Beacon> start(
      Supplier<List<Saying>> saying,
      Ways ways,
      InstantSource clock,
      RandomGenerator random,
      Runnable changed) {
    try {
      var channel = DatagramChannel.open(StandardProtocolFamily.INET);
      try {
        // Two windows on one laptop hear on the same port.
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
        channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, HOPS);
        channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, ways.loopback());
        channel.bind(new InetSocketAddress(ways.port()));
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      var beacon = new Beacon(channel, saying, ways, clock, random, changed);
      beacon.join();
      beacon.hearing.start();
      beacon.speaking.start();
      return Optional.of(beacon);
    } catch (IOException e) {
      log("No beacon on this laptop", e);
      return Optional.empty();
    }
  }

  /**
   * Where teammates were heard of late; this laptop itself may be among them.
   *
   * @param fingerprints of the team's key, and of those before it
   */
  public List<HostPort> teammates(Collection<Fingerprint> fingerprints) {
    return heard.teammates(fingerprints, clock.instant());
  }

  public List<InvitingTeam> inviting() {
    return heard.inviting(clock.instant());
  }

  /** Announces it at once, as when the network has changed. */
  public void sendNow() {
    join();
    saying.get().forEach(this::send);
  }

  private void sendAll() {
    do {
      sendNow();
      if (heard.forget(clock.instant())) {
        changed.run();
      }
    } while (pause(BETWEEN));
  }

  /** False when it is closed. */
  private boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return channel.isOpen();
    } catch (InterruptedException e) {
      return false;
    }
  }

  private synchronized void join() {
    var now = new HashSet<NetworkInterface>();
    for (var one : interfaces()) {
      now.add(one);
      if (!joined.contains(one)) {
        try {
          channel.join(InetAddress.ofLiteral(GROUP), one);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
          log("No multicast on " + one.getName(), e);
        }
      }
    }
    joined.clear();
    joined.addAll(now);
  }

  private List<NetworkInterface> interfaces() {
    var names = ways.interfaces().get();
    return LocalAddresses.all().stream().filter(one -> names.contains(one.getName())).toList();
  }

  private synchronized void send(Saying what) {
    var bytes = BeaconMessage.of(what.fingerprint(), what.port(), what.name(), random).write();
    for (var one : joined) {
      send(bytes, InetAddress.ofLiteral(GROUP), Optional.of(one));
      for (var address : one.getInterfaceAddresses()) {
        if (address.getBroadcast() != null) {
          send(bytes, address.getBroadcast(), Optional.empty());
        }
      }
    }
  }

  private void send(byte[] bytes, InetAddress to, Optional<NetworkInterface> by) {
    try {
      if (by.isPresent()) {
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, by.get());
      }
      channel.send(ByteBuffer.wrap(bytes), new InetSocketAddress(to, ways.port()));
    } catch (IOException e) {
      log("Not said to " + to.getHostAddress(), e);
    }
  }

  private void hear() {
    var datagram = ByteBuffer.allocate(BeaconMessage.MOST_BYTES + 1);
    boolean open = true;
    while (open) {
      datagram.clear();
      try {
        if (channel.receive(datagram) instanceof InetSocketAddress from) {
          BeaconMessage.read(datagram.flip()).ifPresent(message -> heard(from, message));
        }
      } catch (ClosedChannelException e) {
        open = false;
      } catch (IOException e) {
        // Of one datagram, as when a network went; a socket that is broken for good must not spin.
        log("Not heard", e);
        open = pause(BETWEEN);
      }
    }
  }

  private void heard(InetSocketAddress from, BeaconMessage message) {
    var address = new HostPort(from.getAddress().getHostAddress(), message.port());
    if (heard.add(address, message, clock.instant())) {
      changed.run();
    }
  }

  private static void log(String what, Exception why) {
    System.getLogger("dev.pitwall.net").log(System.Logger.Level.DEBUG, what, why);
  }

  /** The port is free when this returns. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      log("The beacon's socket did not close in order", e);
    }
    speaking.interrupt();
    try {
      // The system closes the socket when nobody waits at it any more.
      hearing.join(MOST_CLOSING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
