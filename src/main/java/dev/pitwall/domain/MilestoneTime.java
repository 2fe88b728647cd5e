package dev.pitwall.domain;

import java.time.Duration;
import java.time.Instant;

/** When a milestone is due. */
public sealed interface MilestoneTime {
  /** At a moment that stays when the contest moves. */
  record Fixed(Instant at) implements MilestoneTime {}

  /** So long before the end, wherever the end moves. */
  record BeforeEnd(Duration before) implements MilestoneTime {}

  default Instant in(Contest contest) {
    return switch (this) {
      case Fixed fixed -> fixed.at();
      case BeforeEnd relative -> contest.end().minus(relative.before());
    };
  }
}
