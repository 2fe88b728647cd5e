package dev.pitwall.guards.planted.team.postgres;

import dev.pitwall.core.Replica;

/** Asks the writer itself where the exchange would. */
public final class WritesPastTheExchange {
  public void settle(Replica replica) {
    replica.settled();
  }
}
