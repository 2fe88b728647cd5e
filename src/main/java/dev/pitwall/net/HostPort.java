package dev.pitwall.net;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a laptop can be dialled.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 */
public record HostPort(String host, int port) {
  /** The team's port where nobody chose another: the one before it is that of the servers. */
  public static final int DEFAULT_PORT = 7401;

  private static final int MOST_PORT = 65_535;
  private static final int MOST_HOST_LETTERS = 253;
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern TYPED =
      Pattern.compile("(?:\\[(?<six>[^\\]]+)]|(?<name>[^:\\[\\]]+))(?::(?<port>\\d{1,5}))?");

  public HostPort {
    if (!isHost(host) || port < 1 || port > MOST_PORT) {
      throw new IllegalArgumentException("Not a host and a port: '" + host + "', " + port);
    }
  }

  private static boolean isHost(String host) {
    return host.length() <= MOST_HOST_LETTERS && HOST.matcher(host).matches();
  }

  /**
   * Reads what a person typed: {@code 10.0.0.3}, {@code mei.local:7402}, {@code [fd00::3]:7401},
   * {@code fd00::3}.
   */
  public static Optional<HostPort> parse(String typed) {
    var text = typed.strip();
    if (text.chars().filter(letter -> letter == ':').count() > 1 && isHost(text)) {
      return Optional.of(new HostPort(text, DEFAULT_PORT));
    }
    var match = TYPED.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var host = match.group("six") != null ? match.group("six") : match.group("name");
    int port = match.group("port") == null ? DEFAULT_PORT : Integer.parseInt(match.group("port"));
    return isHost(host) && port >= 1 && port <= MOST_PORT
        ? Optional.of(new HostPort(host, port))
        : Optional.empty();
  }

  /** As it is typed, and as it stands in a URL. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
