package dev.pitwall.domain.intent;

import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Profile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

public sealed interface ContestIntent extends Intent {
  record CreateContest(
      String name, ZoneId zone, Instant start, Instant end, FinalScoreRule finalScoreRule)
      implements ContestIntent {}

  record RenameContest(String name) implements ContestIntent {}

  record MoveTimes(Instant start, Instant end) implements ContestIntent {}

  record ChooseProfile(Profile profile) implements ContestIntent {}

  record ChooseFinalScoreRule(FinalScoreRule finalScoreRule) implements ContestIntent {}

  /**
   * @param format the id of one; empty to read by whichever fits
   */
  record ChooseResultFormat(Optional<String> format) implements ContestIntent {}

  record ChooseFailLimit(int fails) implements ContestIntent {}
}
