package dev.pitwall.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.ChecklistIntent.EditItem;
import dev.pitwall.domain.intent.ChecklistIntent.RemoveItem;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MilestoneIntent.RemoveMilestone;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileMergeTest {
  private final ProfileSheet isucon11 =
      MemoryDays.PROFILES.profiles().named("isucon11-final").orElseThrow();
  private final ProfileSheet isucon14 =
      MemoryDays.PROFILES.profiles().named("isucon14").orElseThrow();
  private final TestDay day = TestDay.begun();

  private ProfileMerge missing(ProfileSheet sheet, Language language) {
    return ProfileMerge.missing(day.day(), sheet, language);
  }

  private void bring(ProfileSheet sheet) {
    day.does(new Intent.Several(missing(sheet, Language.EN).intents()));
  }

  @Test
  void itBringsWhatIsMissingAsOneStepThatCanBeUndone() {
    var before = day.day();
    var step = day.does(new Intent.Several(missing(isucon11, Language.EN).intents()));
    var contest = day.day().contest().orElseThrow();
    assertEquals("isucon11-final", contest.profile().id());
    assertEquals(FinalScoreRule.BEST_OF_ORGANISER_RUNS, contest.finalScoreRule());
    assertEquals(isucon11.milestones().size(), day.day().milestones().size());
    assertTrue(missing(isucon11, Language.EN).nothing());
    assertTrue(missing(isucon11, Language.JA).nothing(), "the language tells nothing apart");
    day.does(new Intent.UndoStep(step));
    assertEquals(before.milestones(), day.day().milestones());
    assertEquals(before.checklist(), day.day().checklist());
    assertEquals(before.contest(), day.day().contest());
  }

  @Test
  void serversAreBroughtOnlyWhereThereHaveNeverBeenAny() {
    assertEquals(List.of(), missing(isucon14, Language.EN).servers());
    var fresh = ProfileMerge.missing(ContestDay.EMPTY, isucon14, Language.EN);
    assertEquals(3, fresh.servers().size());
  }

  @Test
  void whatTheTeamChangedStaysChanged() {
    bring(isucon14);
    var milestone = day.day().milestones().values().iterator().next();
    day.does(
        new SetMilestone(milestone.id(), "Renamed", milestone.time(), "ours", milestone.warning()));
    var item = day.day().checklist().values().iterator().next();
    day.does(new EditItem(item.id(), "in our words"));
    day.does(new ChooseFinalScoreRule(FinalScoreRule.ORGANISER_RUN));
    assertTrue(missing(isucon14, Language.EN).nothing());
    bring(isucon11);
    assertEquals("Renamed", day.day().milestones().get(milestone.id()).name().in("ja"));
    assertEquals("in our words", day.day().checklist().get(item.id()).text());
  }

  @Test
  void whatTheTeamRemovedDoesNotComeBack() {
    bring(isucon14);
    var milestone = day.day().milestones().values().iterator().next();
    var item = day.day().checklist().values().iterator().next();
    day.does(new RemoveMilestone(milestone.id()));
    var removed = day.does(new RemoveItem(item.id()));
    assertTrue(missing(isucon14, Language.EN).nothing());
    day.does(new Intent.UndoStep(removed));
    assertTrue(day.day().checklist().containsKey(item.id()));
  }

  @Test
  void aLineIsReadInTheLanguageOfTheLaptopUntilItGetsOtherWords() {
    bring(isucon14);
    var item = day.day().checklist().values().iterator().next();
    assertEquals(item.text(), item.in("en"));
    assertTrue(item.in("ja").codePoints().anyMatch(Character::isIdeographic), item.in("ja"));
    day.does(new EditItem(item.id(), "in our words"));
    assertEquals("in our words", day.day().checklist().get(item.id()).in("ja"));
  }

  @Test
  void aMilestoneIsReadInTheLanguageOfTheLaptopUntilItGetsOtherWords() {
    var id = missing(isucon14, Language.EN).milestones().getFirst().milestone();
    bring(isucon14);
    var milestone = day.day().milestones().get(id);
    assertEquals("Baseline on record", milestone.name().in("en"));
    assertEquals("最初のベンチを記録", milestone.name().in("ja"));
    assertTrue(
        milestone.action().in("ja").codePoints().anyMatch(Character::isIdeographic),
        milestone.action().in("ja"));

    var time = new MilestoneTime.AfterStart(Duration.ofMinutes(45));
    day.does(
        new SetMilestone(
            id,
            milestone.name(),
            time,
            milestone.action(),
            milestone.warning(),
            Set.of(Milestone.Field.TIME)));
    assertEquals("最初のベンチを記録", day.day().milestones().get(id).name().in("ja"));

    day.does(
        new SetMilestone(
            id, "First run", time, "ignored", milestone.warning(), Set.of(Milestone.Field.NAME)));
    var renamed = day.day().milestones().get(id);
    assertEquals("First run", renamed.name().in("ja"));
    assertEquals(milestone.action(), renamed.action());
  }

  @Test
  void aMilestoneOfTheTeamsWithTheSameNameIsEnough() {
    var name = isucon14.milestones().getFirst().name();
    day.does(
        new SetMilestone(
            new dev.pitwall.domain.id.Id.MilestoneId("own"),
            " " + name.in(Language.JA),
            isucon14.milestones().getFirst().time()));
    assertEquals(
        isucon14.milestones().size() - 1, missing(isucon14, Language.EN).milestones().size());
  }

  @Test
  void aNewContestGetsItsWordsInTheLanguageOfWhoMakesIt() {
    var brings = ProfileMerge.missing(ContestDay.EMPTY, isucon14, Language.JA);
    assertEquals(Optional.empty(), brings.rule());
    var texts = brings.items(Checklist.DISQUALIFIERS).stream().map(item -> item.text()).toList();
    assertTrue(texts.contains("フロントエンドが元のまま。"), texts.toString());
  }
}
