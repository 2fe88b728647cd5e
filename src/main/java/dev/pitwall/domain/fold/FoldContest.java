package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.ContestEvent;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Profile;
import java.util.Optional;

/** Folds what happened to the contest itself. */
final class FoldContest {
  private FoldContest() {}

  static Optional<Contest> apply(Optional<Contest> contest, ContestEvent event, Envelope envelope) {
    return switch (event) {
      case ContestEvent.ContestCreated e ->
          contest.isEmpty() && e.end().isAfter(e.start())
              ? Optional.of(
                  new Contest(
                      e.name(),
                      e.zone(),
                      e.start(),
                      e.end(),
                      e.finalScoreRule(),
                      Profile.FREE,
                      envelope.step()))
              : contest;
      case ContestEvent.ContestRenamed e -> contest.map(c -> c.named(e.name()));
      // No laptop decides so; whatever wrote it, a contest ends after its start.
      case ContestEvent.TimesMoved e when !e.end().isAfter(e.start()) -> contest;
      case ContestEvent.TimesMoved e -> contest.map(c -> c.moved(e.start(), e.end()));
      case ContestEvent.FinalScoreRuleChosen e -> contest.map(c -> c.under(e.finalScoreRule()));
      case ContestEvent.ProfileChosen e -> contest.map(c -> c.like(e.profile()));
      case ContestEvent.ResultFormatChosen e -> contest.map(c -> c.readBy(e.format()));
      // No laptop decides so; the alarm would never be silent.
      case ContestEvent.FailLimitChosen e when e.fails() < 1 -> contest;
      case ContestEvent.FailLimitChosen e -> contest.map(c -> c.failing(e.fails()));
    };
  }
}
