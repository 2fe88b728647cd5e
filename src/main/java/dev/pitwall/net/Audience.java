package dev.pitwall.net;

/** Who is let to a route. All others are answered as if it were not there. */
public enum Audience {
  /** Whoever connects; the route has a proof of its own. */
  ANYONE,
  /** Who has proved by TLS to hold the team's key. */
  TEAM
}
