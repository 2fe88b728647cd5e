package dev.pitwall.results;

import dev.pitwall.domain.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one kind of result of a format is read.
 *
 * @param rulings the first that fits decides; when none does, the member is asked
 * @param score where the score stands; with {@code formula} it is worked out
 * @param failBelow a lower score is a FAIL whatever the verdict says
 * @param check what the score must be for a PASS, worked out from other printed numbers
 * @param reason the field with the benchmarker's reason
 * @param messages the fields with messages
 * @param settings fields that hold how the run was made
 */
record Rule(
    Shape shape,
    List<Ruling> rulings,
    ScoreField score,
    Optional<Formula> formula,
    Optional<Integer> failBelow,
    Optional<Formula> check,
    Optional<String> reason,
    List<String> messages,
    List<String> settings,
    Optional<String> startedAt,
    Optional<String> finishedAt,
    Evidence evidence) {

  /** What shows that a result is not one of those printed during the run. */
  enum Shows {
    /** A line of {@link Evidence#after} followed. */
    AFTER,
    /** A line of {@link Evidence#before} preceded this result and no other of the run. */
    BEFORE,
    /** This long after the run's first result none is interim. */
    SPAN,
    /** The output has no other result and no beginning: a pasted last line. */
    ALONE
  }

  record Evidence(List<BoundedPattern> after, List<BoundedPattern> before, double spanSeconds) {}

  /**
   * @param when patterns for fields; all must fit. Empty: always.
   * @param verdict empty: the member is asked, {@link AskReason#NO_SCORE_HERE}
   * @param finalWhen any of these is needed; empty when such a result is final at once
   */
  record Ruling(
      Map<String, BoundedPattern> when, Optional<Verdict> verdict, Set<Shows> finalWhen) {}

  /**
   * @param field its name; empty when no number is printed
   */
  record ScoreField(String field, boolean fraction, boolean grouped) {}
}
