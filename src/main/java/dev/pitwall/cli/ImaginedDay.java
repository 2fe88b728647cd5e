package dev.pitwall.cli;

import dev.pitwall.domain.decide.Decide;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.decide.DecisionContext;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.ContestDay;
import java.time.Instant;
import java.util.Optional;

/** A day as it would be, without making it. */
record ImaginedDay(IdSource ids, Instant now) {
  /** Empty when there cannot be such a contest. */
  Optional<ContestDay> with(CreateContest contest) {
    var empty = ContestDay.EMPTY;
    var occasion =
        new DecisionContext(
            new EventId(ids.origin(), 1), empty.latest().next(now), Optional.empty(), now);
    return switch (Decide.decide(empty, contest, occasion)) {
      case Decision.Accepted accepted ->
          Optional.of(Timeline.of(occasion.envelopes(accepted.events())).day());
      case Decision.Rejected _ -> Optional.empty();
    };
  }
}
