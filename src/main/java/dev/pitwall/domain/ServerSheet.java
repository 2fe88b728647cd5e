package dev.pitwall.domain;

import java.util.List;

/**
 * What the team knows of a server. Empty strings where it knows nothing.
 *
 * @param name short and said aloud: "s1"
 * @param addresses host names or IPs, the one to use first
 * @param sshAlias the name after {@code ssh} on the members' laptops
 * @param external a managed service that the team cannot reboot
 */
public record ServerSheet(
    String name,
    List<String> addresses,
    String sshAlias,
    boolean external,
    String spec,
    String note) {
  public ServerSheet {
    addresses = List.copyOf(addresses);
  }

  /** A server of which only the name is known. */
  public static ServerSheet named(String name) {
    return new ServerSheet(name, List.of(), "", false, "", "");
  }
}
