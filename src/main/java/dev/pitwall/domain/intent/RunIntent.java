package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import java.time.Instant;
import java.util.Optional;

public sealed interface RunIntent extends Intent {
  record StartRun(RunId run, Optional<Instant> at, RunSetup setup) implements RunIntent {}

  record FinishRun(RunId run, Optional<Instant> at, RunResult result) implements RunIntent {}

  record RecordRun(
      RunId run,
      Optional<Instant> startedAt,
      Optional<Instant> finishedAt,
      RunSetup setup,
      RunResult result)
      implements RunIntent {}

  record CorrectRun(RunId run, RunFacts facts) implements RunIntent {}

  record DiscardRun(RunId run, String reason) implements RunIntent {}

  record RestoreRun(RunId run) implements RunIntent {}
}
