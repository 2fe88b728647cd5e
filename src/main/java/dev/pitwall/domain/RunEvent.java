package dev.pitwall.domain;

import dev.pitwall.domain.Id.RunId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

public sealed interface RunEvent extends Event {
  record RunStarted(RunId run, Instant at, RunSetup setup) implements RunEvent {}

  record RunFinished(RunId run, Instant at, RunResult result) implements RunEvent {}

  /** A run told as a whole, after it ended. */
  record RunRecorded(
      RunId run, Optional<Instant> startedAt, Instant finishedAt, RunSetup setup, RunResult result)
      implements RunEvent {}

  /**
   * The facts of a run, told anew. What they replace stays readable.
   *
   * @param changed the fields it changes; empty for all of them
   */
  record RunCorrected(
      RunId run,
      Optional<Instant> startedAt,
      Optional<Instant> finishedAt,
      RunSetup setup,
      Optional<RunResult> result,
      Set<RunFacts.Field> changed)
      implements RunEvent {
    public RunCorrected {
      changed = Set.copyOf(changed);
    }
  }

  record RunDiscarded(RunId run, String reason) implements RunEvent {}

  record RunRestored(RunId run) implements RunEvent {}
}
