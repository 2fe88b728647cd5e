package dev.pitwall.domain;

import dev.pitwall.domain.Id.RunId;
import java.time.Instant;
import java.util.Optional;

public sealed interface RunEvent extends Event {
  record RunStarted(RunId run, Instant at, RunSetup setup) implements RunEvent {}

  record RunFinished(RunId run, Instant at, RunResult result) implements RunEvent {}

  /** A run told as a whole, after it ended. */
  record RunRecorded(
      RunId run, Optional<Instant> startedAt, Instant finishedAt, RunSetup setup, RunResult result)
      implements RunEvent {}

  /** All facts of a run, told anew. What they replace stays readable. */
  record RunCorrected(
      RunId run,
      Optional<Instant> startedAt,
      Optional<Instant> finishedAt,
      RunSetup setup,
      Optional<RunResult> result)
      implements RunEvent {}

  record RunDiscarded(RunId run, String reason) implements RunEvent {}

  record RunRestored(RunId run) implements RunEvent {}
}
