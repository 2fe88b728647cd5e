package dev.pitwall.net;

/** By which of the door's ports something comes in. */
public enum Entrance {
  /** TLS, on the addresses that others on the network dial. */
  TEAM,
  /** TLS, for servers on the network; only while a person wants it. */
  SERVERS,
  /** Plain HTTP, reached by this laptop alone and through tunnels that end on it. */
  LOOPBACK
}
