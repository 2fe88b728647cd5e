package dev.pitwall.domain;

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
    };
  }

  default Instant in(Contest contest) {
    return switch (this) {
      case Fixed fixed -> fixed.at();
      case AfterStart relative -> contest.start().plus(relative.after());
      case BeforeEnd relative -> contest.end().minus(relative.before());
    };
  }
}
