package dev.pitwall.guards.planted.inbox.mcp;

import dev.pitwall.core.Replica;
import dev.pitwall.domain.intent.Intent;

/** Breaks the rule that an agent's wish is a call of a route. */
public final class DecidesForAPerson {
  public void submit(Replica replica, Intent intent) {
    replica.submit(intent);
  }
}
