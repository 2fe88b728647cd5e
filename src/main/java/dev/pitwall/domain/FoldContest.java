package dev.pitwall.domain;

import java.util.Optional;

/** The part of the fold that knows the contest itself. */
final class FoldContest {
  Optional<Contest> contest = Optional.empty();

  void adopt(ContestDay day) {
    contest = day.contest();
  }

  void apply(ContestEvent event, Envelope envelope) {
    switch (event) {
      case ContestEvent.ContestCreated e -> {
        if (contest.isEmpty() && e.end().isAfter(e.start())) {
          contest =
              Optional.of(
                  new Contest(
                      e.name(),
                      e.zone(),
                      e.start(),
                      e.end(),
                      e.finalScoreRule(),
                      Profile.FREE,
                      envelope.step()));
        }
      }
      case ContestEvent.ContestRenamed e -> contest = contest.map(c -> c.named(e.name()));
      case ContestEvent.TimesMoved e when !e.end().isAfter(e.start()) -> {
        // No laptop decides so; whatever wrote it, a contest ends after its start.
      }
      case ContestEvent.TimesMoved e -> contest = contest.map(c -> c.moved(e.start(), e.end()));
      case ContestEvent.FinalScoreRuleChosen e ->
          contest = contest.map(c -> c.under(e.finalScoreRule()));
      case ContestEvent.ProfileChosen e -> contest = contest.map(c -> c.like(e.profile()));
      case ContestEvent.ResultFormatChosen e -> contest = contest.map(c -> c.readBy(e.format()));
      case ContestEvent.FailLimitChosen e when e.fails() < 1 -> {
        // No laptop decides so; the alarm would never be silent.
      }
      case ContestEvent.FailLimitChosen e -> contest = contest.map(c -> c.failing(e.fails()));
    }
  }
}
