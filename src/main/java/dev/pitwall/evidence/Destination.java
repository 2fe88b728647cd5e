package dev.pitwall.evidence;

/** Where ssh goes for a server, after all that its configuration says. */
public record Destination(String user, String host, int port) {
  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
