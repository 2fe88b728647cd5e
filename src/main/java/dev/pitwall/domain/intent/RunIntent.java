package dev.pitwall.domain.intent;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a member wants of benchmark runs. */
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

  /**
   * A result that somebody has: it ends the run that is on, else it is recorded as a run of its
   * own. Which of the two is decided when it is written, not when it was typed.
   *
   * @param seen the run that was on when the result was typed; another one is never ended with it.
   *     Empty: it ends whichever is on
   * @param fresh the id of the run that is recorded where there is none to end. Empty: then nothing
   *     is recorded, and the intent is refused
   * @param setup what was said of the run; what is blank leaves that of the run it ends as it is
   */
  record RecordResult(
      Optional<RunId> seen,
      Optional<RunId> fresh,
      Optional<Instant> startedAt,
      Optional<Instant> finishedAt,
      RunSetup setup,
      RunResult result)
      implements RunIntent {

    /**
     * A result typed in one line, which ended now.
     *
     * @param words what went wrong is the reason of a FAIL; what was tried is the note of a PASS
     */
    public static RecordResult typed(
        Optional<RunId> seen, RunId fresh, Verdict verdict, Optional<Score> score, String words) {
      boolean passed = verdict == Verdict.PASS;
      var text = words.strip();
      return new RecordResult(
          seen,
          Optional.of(fresh),
          Optional.empty(),
          Optional.empty(),
          RunSetup.noted(passed ? text : ""),
          new RunResult(verdict, score, passed ? "" : text, ""));
    }
  }

  /**
   * @param changed the fields to change; empty for all of them
   */
  record CorrectRun(RunId run, RunFacts facts, Set<RunFacts.Field> changed) implements RunIntent {
    public CorrectRun {
      changed = Set.copyOf(changed);
    }

    /** All of them. */
    public CorrectRun(RunId run, RunFacts facts) {
      this(run, facts, Set.of());
    }
  }

  record DiscardRun(RunId run, String reason) implements RunIntent {}

  record RestoreRun(RunId run) implements RunIntent {}
}
