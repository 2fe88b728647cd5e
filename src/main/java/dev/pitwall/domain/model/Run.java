package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One benchmark run.
 *
 * @param facts with every correction applied
 * @param discarded why it does not count; empty when it does
 * @param corrections what was replaced, oldest first
 */
public record Run(
    RunId id,
    RunFacts facts,
    Optional<Id.MemberId> by,
    Optional<String> discarded,
    List<Correction> corrections) {

  /** Facts that a later record replaced, and by whom. */
  public record Correction(RunFacts replaced, Stamp stamp, Optional<Id.MemberId> by) {}

  public Instant at() {
    return facts.at();
  }

  public boolean running() {
    return discarded.isEmpty() && facts.running();
  }

  public boolean counts() {
    return discarded.isEmpty() && !facts.running();
  }

  public boolean passed() {
    return counts() && facts.result().orElseThrow().verdict() == Verdict.PASS;
  }

  public Optional<Verdict> verdict() {
    return facts.result().map(RunResult::verdict);
  }

  public Optional<Score> score() {
    return facts.result().flatMap(RunResult::score);
  }
}
