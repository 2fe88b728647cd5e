package dev.pitwall.cli;

import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.ContestIntent.CreateContest;
import dev.pitwall.domain.Decide;
import dev.pitwall.domain.Decision;
import dev.pitwall.domain.EventId;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Occasion;
import dev.pitwall.domain.Timeline;
import java.time.Instant;
import java.util.Optional;

/** A day as it would be, without making it. */
record ImaginedDay(IdSource ids, Instant now) {
  /** Empty when there cannot be such a contest. */
  Optional<ContestDay> with(CreateContest contest) {
    var empty = ContestDay.EMPTY;
    var occasion =
        new Occasion(new EventId(ids.origin(), 1), empty.latest().next(now), Optional.empty(), now);
    return switch (Decide.decide(empty, contest, occasion)) {
      case Decision.Accepted accepted ->
          Optional.of(Timeline.of(occasion.envelopes(accepted.events())).day());
      case Decision.Rejected _ -> Optional.empty();
    };
  }
}
