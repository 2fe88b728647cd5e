package dev.pitwall.guards.planted.domain;

import java.time.Instant;

/** Planted: a domain class that asks what time it is. */
public final class AsksTheClock {
  private AsksTheClock() {}

  public static Instant moment() {
    return Instant.now();
  }
}
