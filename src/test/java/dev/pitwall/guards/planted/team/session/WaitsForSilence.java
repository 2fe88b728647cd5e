package dev.pitwall.guards.planted.team.session;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Breaks the rules that a session is told the time and waits for nothing. */
public final class WaitsForSilence {
  public Instant silent() throws InterruptedException {
    TimeUnit.SECONDS.sleep(3);
    return Instant.now();
  }
}
