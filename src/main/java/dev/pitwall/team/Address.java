package dev.pitwall.team;

import java.util.Optional;

/**
 * Where a laptop may be dialled.
 *
 * @param host a name or an IP address; an IPv6 address without brackets
 */
public record Address(String host, int port) {
  /** The longest name that DNS has. */
  private static final int HOST_LETTERS = 253;

  private static final int LAST_PORT = 65_535;

  /**
   * @throws IllegalArgumentException when it can be no address
   */
  public Address {
    boolean plain = host.chars().allMatch(letter -> letter > ' ' && letter != '[' && letter != ']');
    if (host.isEmpty() || host.length() > HOST_LETTERS || !plain || port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("Not an address: '" + host + "' port " + port);
    }
  }

  /** Reads {@code host:port} or {@code [IPv6]:port}. */
  public static Optional<Address> read(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    var host = text.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    if (host.indexOf(':') >= 0 && !bracketed) {
      return Optional.empty();
    }
    try {
      var bare = bracketed ? host.substring(1, host.length() - 1) : host;
      return Optional.of(new Address(bare, Integer.parseInt(text.substring(colon + 1))));
    } catch (IllegalArgumentException e) {
      // The number or the address is invalid: both give no address.
      return Optional.empty();
    }
  }

  /** As {@link #read} reads it. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
