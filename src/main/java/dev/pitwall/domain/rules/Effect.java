package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import java.util.List;
import java.util.Optional;

/**
 * Rule 4: what a run proved about the change behind it. It is compared with the newest revision
 * before it that was measured under the same conditions: same role map, target and settings, not
 * disturbed, a PASS with a number. All runs of the two revisions are used.
 *
 * <p>Only a difference beyond the noise is a reason to keep or to revert, and only repeated runs of
 * one revision measure noise. Where none were repeated there is no such reason, however large the
 * difference: the numbers are shown, and the advice is to run the same once more.
 *
 * @param run the run it is about
 * @param comparison empty when there was nothing to compare with
 * @param noise empty when nothing was repeated yet
 * @param leftOut the earlier runs that were not compared, newest first, and why
 */
public record Effect(
    Run run,
    Finding finding,
    Optional<Comparison> comparison,
    Optional<Noise> noise,
    List<LeftOut> leftOut) {

  /** What to do. */
  public enum Advice {
    KEEP,
    REVERT,
    RUN_AGAIN,
    FIX_OR_REVERT,
    /** There is nothing to decide by this run. */
    NONE
  }

  /** What was found, and so what to do. */
  public enum Finding {
    BETTER(Advice.KEEP),
    WORSE(Advice.REVERT),
    /** The difference is no larger than what noise makes of one revision. */
    WITHIN_NOISE(Advice.RUN_AGAIN),
    /** There is a difference, and nobody knows how much of it is noise. */
    NOISE_UNKNOWN(Advice.RUN_AGAIN),
    /** Somebody touched a server in play. */
    DISTURBED(Advice.RUN_AGAIN),
    /** It has no result. */
    ABORTED(Advice.RUN_AGAIN),
    /** One FAIL proves it broken, whatever its number. */
    FAILED(Advice.FIX_OR_REVERT),
    /** No earlier run under these conditions; this one is what later ones are compared with. */
    FIRST_OF_ITS_KIND(Advice.NONE),
    /** Only its own revision was run under these conditions: this run measures the noise. */
    SAME_REVISION_AGAIN(Advice.NONE),
    /** A PASS without a number, or with none above zero, which no ratio can be made of. */
    NO_NUMBER(Advice.NONE),
    /** It is still on, or was discarded. */
    DOES_NOT_COUNT(Advice.NONE);

    private final Advice advice;

    Finding(Advice advice) {
      this.advice = advice;
    }

    public Advice advice() {
      return advice;
    }
  }

  /**
   * @param before the runs compared with, oldest first; all of one revision
   * @param after this run and the earlier ones of its revision, oldest first
   * @param from the mean score before (the geometric one, as noise is relative)
   * @param to the mean score after
   * @param ratio {@code to} through {@code from}
   * @param reach the ratio that noise alone reaches; empty when the noise is not known
   */
  public record Comparison(
      List<Run> before,
      List<Run> after,
      Score from,
      Score to,
      double ratio,
      Optional<Double> reach) {
    /** The same revision was run before. */
    public boolean repeated() {
      return after.size() > 1;
    }
  }

  /** An earlier run that cannot be compared with this one. */
  public record LeftOut(Run run, NotCompared why) {}

  public enum NotCompared {
    DISTURBED,
    FAILED,
    ABORTED,
    NO_NUMBER,
    OTHER_ROLES,
    OTHER_TARGET,
    OTHER_SETTINGS,
    /** Comparable, but of a revision before the one compared with. */
    OLDER_REVISION
  }

  public Advice advice() {
    return finding.advice();
  }
}
