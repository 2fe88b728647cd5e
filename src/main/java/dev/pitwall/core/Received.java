package dev.pitwall.core;

import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.problem.Problem;

/** What became of an event that a teammate's laptop sent. */
public sealed interface Received {
  EventId id();

  /** It is in the log, durable, and folded. */
  record Taken(EventId id) implements Received {}

  /** It was here already. */
  record Known(EventId id) implements Received {}

  /** It is not taken in; the others are. */
  record Refused(EventId id, Refusal reason) implements Received {}

  /** It could not be made durable; the sender still has it. */
  record Failed(EventId id, Problem problem) implements Received {}
}
