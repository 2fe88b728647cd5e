package dev.pitwall.domain.event;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

public sealed interface RunEvent extends Event {
  RunId run();

  record RunStarted(RunId run, Instant at, RunSetup setup) implements RunEvent, Event.Timed {}

  record RunFinished(RunId run, Instant at, RunResult result)
      implements RunEvent, Event.Timed, Event.FieldsChanged {
    @Override
    public RunId thing() {
      return run;
    }

    @Override
    public Set<RunFacts.Field> changed() {
      return Set.of(RunFacts.Field.FINISHED_AT, RunFacts.Field.RESULT);
    }
  }

  /** A run recorded as a whole, after it ended. */
  record RunRecorded(
      RunId run, Optional<Instant> startedAt, Instant finishedAt, RunSetup setup, RunResult result)
      implements RunEvent, Event.Timed {
    @Override
    public Instant at() {
      return finishedAt;
    }
  }

  /**
   * The facts of a run, corrected. What they replace stays readable.
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
      implements RunEvent, Event.FieldsChanged {
    public RunCorrected {
      changed = Set.copyOf(changed);
    }

    @Override
    public RunId thing() {
      return run;
    }
  }

  record RunDiscarded(RunId run, String reason) implements RunEvent {}

  record RunRestored(RunId run) implements RunEvent {}
}
