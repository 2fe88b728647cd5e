package dev.pitwall.guards.planted.inbox;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import java.util.List;

/** Breaks the rule that a request becomes an intent. */
public final class WritesPastTheReplica {
  public void write(EventLog log, Envelope sent) throws LogFailure {
    log.append(List.of(sent));
  }
}
