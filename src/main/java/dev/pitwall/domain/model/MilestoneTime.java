package dev.pitwall.domain.model;

import java.time.Duration;
import java.time.Instant;

/** When a milestone is due. */
public sealed interface MilestoneTime {
  /** At a moment that stays when the contest moves. */
  record Fixed(Instant at) implements MilestoneTime {}

  /** So long before the end, wherever the end moves. */
  record BeforeEnd(Duration before) implements MilestoneTime {}

  /** So long after the start, wherever the start moves. */
  record AfterStart(Duration after) implements MilestoneTime {}

  /** At the last safe start (rule 2), wherever the measured runs and the end move it. */
  record AtLastSafeStart() implements MilestoneTime {}

  /** Further from its contest than this, it is a slip. */
  Duration FURTHEST = Duration.ofDays(14);

  /** Whether it can be laid on the axis of a day. */
  default boolean sensible() {
    return switch (this) {
      case Fixed fixed ->
          fixed.at().isAfter(Instant.EPOCH)
              && fixed.at().isBefore(Instant.ofEpochSecond(253_402_300_799L));
      case AfterStart relative ->
          !relative.after().isNegative() && relative.after().compareTo(FURTHEST) <= 0;
      case BeforeEnd relative ->
          !relative.before().isNegative() && relative.before().compareTo(FURTHEST) <= 0;
      case AtLastSafeStart _ -> true;
    };
  }

  /**
   * @param lastSafeStart by the rule of that name, for the day as it is
   */
  default Instant in(Contest contest, Instant lastSafeStart) {
    return switch (this) {
      case Fixed fixed -> fixed.at();
      case AfterStart relative -> contest.start().plus(relative.after());
      case BeforeEnd relative -> contest.end().minus(relative.before());
      case AtLastSafeStart _ -> lastSafeStart;
    };
  }
}
