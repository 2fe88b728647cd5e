package dev.pitwall.core;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.problem.Problem;
import java.util.List;

/** What became of an intent. */
public sealed interface Outcome {
  /** Durable, folded and published. */
  record Done(List<Envelope> envelopes) implements Outcome {}

  /** Nothing changed, for a reason of the day. */
  record Rejected(Rejection reason) implements Outcome {}

  /** Nothing changed, for a reason of the machine. */
  record Failed(Problem problem) implements Outcome {}
}
