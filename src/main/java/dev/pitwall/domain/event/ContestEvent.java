package dev.pitwall.domain.event;

import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Profile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

public sealed interface ContestEvent extends Event {
  record ContestCreated(
      String name, ZoneId zone, Instant start, Instant end, FinalScoreRule finalScoreRule)
      implements ContestEvent {}

  record ContestRenamed(String name) implements ContestEvent {}

  /** Start or end were shifted; what is relative to them moves along. */
  record TimesMoved(Instant start, Instant end) implements ContestEvent {}

  /** It is a contest of a known kind; its final-score rule is chosen apart. */
  record ProfileChosen(Profile profile) implements ContestEvent {}

  record FinalScoreRuleChosen(FinalScoreRule finalScoreRule) implements ContestEvent {}

  /**
   * The format by which outputs are read; it overrides the profile's.
   *
   * @param format its id; empty: whichever fits
   */
  record ResultFormatChosen(Optional<String> format) implements ContestEvent {}

  /** After so many FAILs in a row the question is whether to go back. */
  record FailLimitChosen(int fails) implements ContestEvent {}
}
