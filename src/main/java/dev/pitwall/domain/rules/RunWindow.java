package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Contest.Phase;
import dev.pitwall.domain.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rule 2 as a question: can a run be started now, and surely end within the contest? */
public sealed interface RunWindow {
  /**
   * Nothing is on, and there is time.
   *
   * @param runsLeft how many can be started one right after the other; at least one
   */
  record Open(int runsLeft) implements RunWindow {}

  /**
   * A run is on.
   *
   * @param until when it probably ends; empty when that moment is past
   * @param runsAfter how many can still be started once it has ended
   */
  record Busy(Run run, Optional<Instant> until, int runsAfter) implements RunWindow {}

  /**
   * Nothing is on, and the last safe start is past.
   *
   * @param late how late or early a start would be now
   */
  record Closed(LastSafeStart.Late late) implements RunWindow {}

  /** The contest is over. */
  record Over() implements RunWindow {}

  static RunWindow of(Contest contest, LastSafeStart safe, Optional<Run> running, Instant now) {
    if (contest.phase(now) == Phase.OVER) {
      return new Over();
    }
    if (running.isPresent()) {
      return new Busy(running.get(), safe.freeFrom().filter(now::isBefore), safe.runsLeft(now));
    }
    return safe.late(now).<RunWindow>map(Closed::new).orElseGet(() -> new Open(safe.runsLeft(now)));
  }

  /** Whether another run can be started, now or once the one that is on has ended. */
  default boolean anotherFits() {
    return switch (this) {
      case Open _ -> true;
      case Busy busy -> busy.runsAfter() > 0;
      case Closed _, Over _ -> false;
    };
  }

  /** Whether a run gave no result for so long that none will come. */
  static boolean unanswered(Contest contest, Run running, Instant now) {
    Duration abortAfter = contest.profile().abortAfter();
    return !now.isBefore(running.at().plus(abortAfter));
  }
}
