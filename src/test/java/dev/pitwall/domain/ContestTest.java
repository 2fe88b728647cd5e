package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.END;
import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static dev.pitwall.testing.TestDay.START;
import static dev.pitwall.testing.TestDay.TOKYO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.ContestIntent.RenameContest;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MemberIntent.ChangeMember;
import dev.pitwall.domain.intent.MemberIntent.RemoveMember;
import dev.pitwall.domain.intent.MilestoneIntent.RemoveMilestone;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContestTest {
  private final TestDay day = TestDay.begun();

  @Test
  void nothingHappensBeforeThereIsAContest() {
    var blank = new TestDay("blank");
    assertEquals(new Rejection.NoContestYet(), blank.refused(new AddMember(MEI, "Mei", Tint.BLUE)));
  }

  @Test
  void aDayHasOneContest() {
    assertEquals(
        new Rejection.ContestAlreadyThere("ISUCON3 final"),
        day.refused(new CreateContest("Other", TOKYO, START, END, FinalScoreRule.LAST_RUN)));
  }

  @Test
  void theEndIsAfterTheStart() {
    var blank = new TestDay("blank");
    assertEquals(
        new Rejection.EndNotAfterStart(END, START),
        blank.refused(new CreateContest("X", TOKYO, END, START, FinalScoreRule.LAST_RUN)));
    assertEquals(
        new Rejection.EndNotAfterStart(START, START), day.refused(new MoveTimes(START, START)));
  }

  @Test
  void aContestOfAYearIsASlipOfTheDate() {
    assertInstanceOf(
        Rejection.TooLongAContest.class,
        day.refused(new MoveTimes(START, START.plus(Duration.ofDays(365)))));
  }

  @Test
  void aContestNeedsAName() {
    assertEquals(new Rejection.NameMissing(Thing.CONTEST), day.refused(new RenameContest(" \t")));
    assertInstanceOf(Rejection.TooLong.class, day.refused(new RenameContest("x".repeat(81))));
  }

  @Test
  void renamingAndMovingAndRulesAreSeen() {
    day.does(new RenameContest("  ISUCON3 本選 "));
    day.does(new MoveTimes(START, END.plusSeconds(1800)));
    day.does(new ChooseFinalScoreRule(FinalScoreRule.ORGANISER_RUN));
    var contest = day.day().contest().orElseThrow();
    assertEquals("ISUCON3 本選", contest.name());
    assertEquals(END.plusSeconds(1800), contest.end());
    assertEquals(FinalScoreRule.ORGANISER_RUN, contest.finalScoreRule());
    assertEquals(
        new Rejection.NothingChanges(),
        day.refused(new ChooseFinalScoreRule(FinalScoreRule.ORGANISER_RUN)));
  }

  @Test
  void phasesFollowTheTimes() {
    var contest = day.day().contest().orElseThrow();
    assertEquals(Contest.Phase.BEFORE, contest.phase(START.minusSeconds(1)));
    assertEquals(Contest.Phase.RUNNING, contest.phase(START));
    assertEquals(Contest.Phase.LAST_HOUR, contest.phase(END.minusSeconds(3600)));
    assertEquals(Contest.Phase.OVER, contest.phase(END));
    assertEquals(Duration.ofHours(7), contest.remaining(START.minusSeconds(0)));
    assertEquals(Duration.ZERO, contest.remaining(END.plusSeconds(5)));
  }

  private Instant due(Milestone milestone) {
    return MilestoneAlarms.at(day.day(), milestone.time()).orElseThrow();
  }

  @Test
  void milestonesRelativeToTheEndMoveWithItAndFixedOnesStay() {
    var freeze = new MilestoneId("freeze");
    var lunch = new MilestoneId("lunch");
    day.does(
        new SetMilestone(
            freeze, "Code freeze", new MilestoneTime.BeforeEnd(Duration.ofMinutes(30))));
    day.does(new SetMilestone(lunch, "Lunch", new MilestoneTime.Fixed(START.plusSeconds(3600))));
    day.does(new MoveTimes(START, END.plusSeconds(3600)));
    var milestones = day.day().milestones();
    assertEquals(END.plusSeconds(1800), due(milestones.get(freeze)));
    assertEquals(START.plusSeconds(3600), due(milestones.get(lunch)));
    day.does(new RemoveMilestone(lunch));
    assertFalse(day.day().milestones().containsKey(lunch));
    assertEquals(new Rejection.Gone(Thing.MILESTONE), day.refused(new RemoveMilestone(lunch)));
  }

  @Test
  void membersHaveDifferentNames() {
    assertEquals(
        new Rejection.NameTaken(Thing.MEMBER, "ｍｅｉ"),
        day.refused(new AddMember(new Id.MemberId("other"), " ｍｅｉ ", Tint.SKY)));
    assertEquals(
        new Rejection.NameTaken(Thing.MEMBER, "Mei"),
        day.refused(new ChangeMember(KEN, "Mei", Tint.SKY)));
  }

  @Test
  void aRemovedMemberKeepsTheirNameInOldFacts() {
    day.does(new ChangeMember(KEN, "Kenji", Tint.SKY));
    day.does(new RemoveMember(KEN));
    assertFalse(day.day().members().containsKey(KEN));
    assertEquals("Kenji", day.day().member(KEN).orElseThrow().name());
    assertTrue(day.day().member(new Id.MemberId("nobody")).isEmpty());
  }

  @Test
  void aMilestoneLiesWithinReachOfItsContest() {
    var far = new MilestoneTime.BeforeEnd(Duration.ofDays(15));
    assertEquals(
        new Rejection.MilestoneTooFar(14),
        day.refused(new SetMilestone(new MilestoneId("far"), "Far", far)));
    var after = new MilestoneTime.BeforeEnd(Duration.ofMinutes(-1));
    assertInstanceOf(
        Rejection.MilestoneTooFar.class,
        day.refused(new SetMilestone(new MilestoneId("after"), "After", after)));
  }
}
