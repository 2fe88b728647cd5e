package dev.pitwall.team.day;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The addresses at which others may reach this laptop, the likeliest first. */
final class OwnAddresses {
  private OwnAddresses() {}

  /**
   * Those of all networks that are up; without any, the laptop's own, for a second window and for
   * tunnels that end here. Asks the system each time.
   */
  static List<InetAddress> now() {
    List<InetAddress> found;
    try {
      found = NetworkInterface.networkInterfaces().flatMap(OwnAddresses::of).toList();
    } catch (SocketException e) {
      // The system has no networks to tell of.
      found = List.of();
    }
    return found.isEmpty()
        ? List.of(InetAddress.getLoopbackAddress())
        : found.stream().sorted(Comparator.comparing(OwnAddresses::rank)).toList();
  }

  private static Stream<InetAddress> of(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback()
          ? Collections.list(network.getInetAddresses()).stream()
              .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
          : Stream.empty();
    } catch (SocketException e) {
      // It went while it was looked at.
      return Stream.empty();
    }
  }

  /** A private IPv4 address is what a room has in common. */
  private static int rank(InetAddress address) {
    if (address instanceof Inet6Address) {
      return 2;
    }
    return address.isSiteLocalAddress() ? 0 : 1;
  }
}
