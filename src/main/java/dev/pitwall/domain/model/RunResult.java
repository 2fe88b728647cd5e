package dev.pitwall.domain.model;

import java.util.Optional;

/**
 * How a run ended.
 *
 * @param score empty when none was printed or typed. A FAIL may carry a number: it is a FAIL all
 *     the same.
 * @param reason why it failed or was aborted, in the benchmarker's or the member's words
 * @param output what the benchmarker printed, raw; of a long output an excerpt
 * @param whole all of it, where {@code output} is an excerpt; empty in days of former versions,
 *     which kept the excerpt alone
 */
public record RunResult(
    Verdict verdict,
    Optional<Score> score,
    String reason,
    String output,
    Optional<WholeOutput> whole) {

  /** One whose output is short. */
  public RunResult(Verdict verdict, Optional<Score> score, String reason, String output) {
    this(verdict, score, reason, output, Optional.empty());
  }

  public static RunResult pass(Score score) {
    return new RunResult(Verdict.PASS, Optional.of(score), "", "");
  }
}
