package dev.pitwall.net.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The addresses at which others may reach this laptop, the likeliest first.
 *
 * @param interfaces on which teams are heard, by name
 */
public record LocalAddresses(List<InetAddress> addresses, List<String> interfaces) {
  /** Networks inside this laptop, of containers and of virtual machines: nobody else is on them. */
  private static final Pattern INSIDE =
      Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|podman|awdl|llw).*");

  public LocalAddresses {
    addresses = List.copyOf(addresses);
    interfaces = List.copyOf(interfaces);
  }

  /** As they are now; none where there is no network. */
  public static LocalAddresses now() {
    var addresses = new ArrayList<InetAddress>();
    var interfaces = new ArrayList<String>();
    for (var one : all()) {
      if (isUsable(one)) {
        interfaces.add(one.getName());
        one.inetAddresses().filter(LocalAddresses::isUsable).forEach(addresses::add);
      }
    }
    addresses.sort(
        Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address))
            .thenComparing(address -> !address.isSiteLocalAddress()));
    return new LocalAddresses(addresses, interfaces);
  }

  /** A system without any network answers with null or an exception. */
  static List<NetworkInterface> all() {
    try {
      var all = NetworkInterface.getNetworkInterfaces();
      return all == null ? List.of() : Collections.list(all);
    } catch (SocketException e) {
      System.getLogger("dev.pitwall.net")
          .log(System.Logger.Level.DEBUG, "No network interface is known", e);
      return List.of();
    }
  }

  private static boolean isUsable(NetworkInterface one) {
    try {
      return one.isUp() && !one.isLoopback() && !INSIDE.matcher(one.getName()).matches();
    } catch (SocketException e) {
      // It went while it was asked.
      return false;
    }
  }

  private static boolean isUsable(InetAddress address) {
    return !address.isLinkLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isMulticastAddress()
        && !address.isAnyLocalAddress();
  }
}
