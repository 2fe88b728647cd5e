package dev.pitwall.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Everything told of a run. At least one of the two times is there; a run without a result is still
 * on.
 */
public record RunFacts(
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    RunSetup setup,
    Optional<RunResult> result) {

  /** The moment the run stands at on a time axis: its end, or its start while it is on. */
  public Instant at() {
    return finishedAt.or(() -> startedAt).orElseThrow();
  }

  public boolean running() {
    return result.isEmpty();
  }
}
