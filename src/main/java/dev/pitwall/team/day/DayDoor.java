package dev.pitwall.team.day;

import dev.pitwall.net.DialFailure;
import dev.pitwall.net.Dialer;
import dev.pitwall.net.Door;
import dev.pitwall.net.DoorLimits;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.Listening;
import dev.pitwall.net.TeamKey;
import dev.pitwall.net.lan.Beacon;
import dev.pitwall.net.lan.LocalAddresses;
import dev.pitwall.net.lan.NetworkWatch;
import dev.pitwall.team.Channel;
import dev.pitwall.team.invitation.InvitationText;
import dev.pitwall.team.invitation.Inviting;
import dev.pitwall.team.transport.TeamTransport;
import dev.pitwall.team.trust.KeyAnswers;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The network of one open day, once it has one: the port that teammates dial, their channels, and
 * the invitation. For any thread; opening and closing wait for the system.
 */
final class DayDoor implements AutoCloseable {
  private final Door door;
  private final TeamTransport transport;
  private final Inviting inviting;
  private final KeyAnswers answers;
  private final TeamKeys keys;
  private final Listening listening;
  private final NetworkWatch network = new NetworkWatch(LocalAddresses::now, NetworkWatch.BETWEEN);
  private final Inviting.Day day;

  /** Nothing depends on it: without one, teammates are dialled where they were last. */
  private final Optional<Beacon> beacon;

  /**
   * Also with all ports taken it dials.
   *
   * @param port the first that is tried
   * @param receiver hears of the channels that others dial
   * @param joined is called after somebody was let in
   * @param moved is called when this laptop has other addresses, or was asleep
   * @param heard is called when others were heard on the local network; see {@link #heard}
   * @param keys meets laptops that have another key
   */
  DayDoor(
      TeamKeys keys,
      int port,
      Inviting.Day day,
      InstantSource clock,
      SecureRandom random,
      Channel.Receiver receiver,
      Runnable joined,
      Runnable moved,
      Runnable heard) {
    this.day = day;
    this.keys = keys;
    var key = keys.key();
    door = Door.open(DoorLimits.USUAL);
    transport = new TeamTransport(door, key, receiver, Dialer.CONNECT_TIME);
    inviting =
        new Inviting(door, transport::key, day, clock, random, DayDoor::pause, _ -> joined.run());
    answers = keys.answers(door);
    listening = door.listen(key, Optional.empty(), port);
    network.listen(_ -> moved.run());
    var ways = new Beacon.Ways(() -> network.addresses().interfaces(), port, true);
    beacon = Beacon.start(this::announced, ways, clock, random, heard);
  }

  /** Only while somebody is invited it says of what. */
  private List<Beacon.Saying> announced() {
    if (!(listening instanceof Listening.Open(int reached, int _))) {
      return List.of();
    }
    var name = inviting.open().isEmpty() ? Optional.<String>empty() : Optional.of(day.name().get());
    return keys.fingerprints().stream()
        .map(fingerprint -> new Beacon.Saying(fingerprint, reached, name))
        .toList();
  }

  /**
   * Where laptops of this team were heard of late; this one may be among them. Also such as have
   * missed a change of the key, or know of one that this laptop has missed: dialled, they settle
   * it.
   */
  List<HostPort> heard() {
    return beacon.map(one -> one.teammates(keys.fingerprints())).orElse(List.of());
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      // The door is being closed: the answer is not waited for any more.
      Thread.currentThread().interrupt();
    }
  }

  Listening listening() {
    return listening;
  }

  TeamKey key() {
    return transport.key();
  }

  /** Where this laptop is reached now; nowhere while it cannot listen. */
  List<HostPort> addresses() {
    return listening instanceof Listening.Open(int port, int _)
        ? network.addresses().addresses().stream()
            .map(address -> new HostPort(plain(address.getHostAddress()), port))
            .toList()
        : List.of();
  }

  /** Without the zone, which only this laptop knows. */
  private static String plain(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  /**
   * Without a network there is still a second window on this laptop, and a tunnel that ends here.
   */
  void invite() {
    var addresses = addresses();
    inviting.revokeAll();
    inviting.invite(addresses.isEmpty() ? loopback() : addresses);
    beacon.ifPresent(Beacon::sendNow);
  }

  private List<HostPort> loopback() {
    return listening instanceof Listening.Open(int port, int _)
        ? List.of(new HostPort(InetAddress.getLoopbackAddress().getHostAddress(), port))
        : List.of();
  }

  void endInvitation() {
    inviting.revokeAll();
  }

  Optional<Team.Invite> invitation() {
    return inviting.open().stream()
        .reduce((_, last) -> last)
        .map(
            open ->
                new Team.Invite(
                    open,
                    InvitationText.write(open),
                    open.expires(),
                    inviting.wrongTokens().all()));
  }

  void dial(HostPort address, Channel.Receiver receiver, Consumer<String> failed) {
    transport.dial(
        address,
        receiver,
        failure -> {
          if (failure instanceof DialFailure.OtherKey(var seen)) {
            keys.otherKey(address, seen);
          }
          failed.accept(failure.toString());
        });
  }

  /**
   * Those who have only the former key are not connected any more. Whoever is being invited needs
   * another invitation: it takes the place of the one that is shown.
   */
  void adopt(TeamKey key) {
    boolean invites = !inviting.open().isEmpty();
    inviting.revokeAll();
    transport.adopt(key);
    if (invites) {
      invite();
    }
  }

  @Override
  public void close() {
    network.close();
    beacon.ifPresent(Beacon::close);
    inviting.close();
    answers.close();
    transport.close();
    door.close();
  }
}
