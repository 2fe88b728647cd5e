package dev.pitwall.team.session;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.PlanEvent.PlanApplied;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.PlanIntent.ApplyPlan;
import dev.pitwall.domain.intent.PlanIntent.DrawPlan;
import dev.pitwall.domain.intent.RoleIntent.ChangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.AssignTask;
import dev.pitwall.domain.intent.TaskIntent.EditTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.DayAlert;
import dev.pitwall.domain.rules.DayAlerts;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two members do the same thing while their laptops do not hear each other: one outcome on both.
 */
class TwoMembersTest {
  private static final RunId RUN = new RunId("r1");
  private static final TaskId TASK = new TaskId("t1");
  private static final RoundId ROUND = new RoundId("round");

  private final SimulatedNetwork network = new SimulatedNetwork(new Random(7));
  private final SimulatedLaptop meis = laptop("mei");
  private final SimulatedLaptop kens = laptop("ken");

  private SimulatedLaptop laptop(String name) {
    var laptop = new SimulatedLaptop(name, new Origin(name), Set.of(), new Random(name.length()));
    network.laptops.add(laptop);
    return laptop;
  }

  @BeforeEach
  void beginTogether() {
    meis.hears(TestDay.begun().timeline().envelopes());
    meet();
  }

  /** Both hear what the other did; the day is the same on both. */
  private ContestDay meet() {
    network.connect(meis, kens);
    network.settle();
    assertEquals(meis.day().day(), kens.day().day());
    network.cut(network.pipes.getFirst(), true);
    network.pass(Duration.ofSeconds(1));
    return meis.day().day();
  }

  private static void does(SimulatedLaptop laptop, MemberId by, Intent intent) {
    assertTrue(laptop.does(by, intent), intent.toString());
  }

  /** Mei first, then Ken a second later, who has not heard of it. */
  private ContestDay apart(Intent meisIntent, Intent kensIntent) {
    does(meis, MEI, meisIntent);
    network.pass(Duration.ofSeconds(1));
    does(kens, KEN, kensIntent);
    return meet();
  }

  private static RunResult scored(long score) {
    return new RunResult(Verdict.PASS, Optional.of(Score.of(score)), "", "");
  }

  private static FinishRun finishes(long score) {
    return new FinishRun(RUN, Optional.empty(), scored(score));
  }

  private void startARun() {
    does(meis, MEI, new StartRun(RUN, Optional.empty(), RunSetup.UNKNOWN));
    meet();
  }

  @Test
  void endingOneRunKeepsTheLaterResultAndShowsTheOther() {
    startARun();
    var run = apart(finishes(100), finishes(200)).runs().get(RUN);
    assertEquals(Optional.of(scored(200)), run.facts().result());
    assertEquals(1, run.corrections().size());
    var correction = run.corrections().getFirst();
    assertEquals(Optional.of(scored(100)), correction.replaced().result());
    assertEquals(Optional.of(KEN), correction.by());
  }

  @Test
  void endingOneRunWithTheSameResultIsNoCorrection() {
    startARun();
    var run = apart(finishes(100), finishes(100)).runs().get(RUN);
    assertEquals(List.of(), run.corrections());
    assertEquals(Optional.of(scored(100)), run.facts().result());
  }

  @Test
  void startingARunEachLeavesTwoRuns() {
    var kensRun = new RunId("r2");
    var day =
        apart(
            new StartRun(RUN, Optional.empty(), RunSetup.UNKNOWN),
            new StartRun(kensRun, Optional.empty(), RunSetup.UNKNOWN));
    assertTrue(
        List.of(RUN, kensRun).stream().map(day.runs()::get).allMatch(r -> running(r.facts())));
  }

  private static boolean running(RunFacts facts) {
    return facts.running();
  }

  private Task task(ContestDay day) {
    return day.tasks().get(TASK);
  }

  private void addATask() {
    does(
        meis,
        MEI,
        new AddTask(TASK, TaskSheet.titled("Redis"), Optional.empty(), TaskColumn.READY));
    meet();
  }

  @Test
  void takingOneTaskGivesItToTheLaterOne() {
    addATask();
    var day = apart(new AssignTask(TASK, Optional.of(MEI)), new AssignTask(TASK, Optional.of(KEN)));
    assertEquals(Optional.of(KEN), task(day).assignee());
  }

  @Test
  void editsOfTwoFieldsBothStandAndOfOneTheLater() {
    addATask();
    var meisSheet = new TaskSheet("Redis for sessions", "by Mei", Optional.empty(), "");
    var kensSheet = new TaskSheet("Redis", "by Ken", Optional.of(S1), "");
    var sheet = task(apart(new EditTask(TASK, meisSheet), new EditTask(TASK, kensSheet))).sheet();
    assertEquals(new TaskSheet("Redis for sessions", "by Ken", Optional.of(S1), ""), sheet);
  }

  @Test
  void movesOfCardsEndInOneOrder() {
    addATask();
    var ids = List.of(TASK, new TaskId("t2"), new TaskId("t3"));
    for (var id : ids.subList(1, 3)) {
      does(meis, MEI, new AddTask(id, TaskSheet.titled("x"), Optional.empty(), TaskColumn.READY));
    }
    meet();
    var day =
        apart(
            new MoveTask(ids.get(2), TaskColumn.READY, Optional.of(ids.get(0))),
            new MoveTask(ids.get(1), TaskColumn.READY, Optional.of(ids.get(0))));
    var order =
        day.tasks().values().stream()
            .sorted(Comparator.comparing(Task::place).thenComparing(one -> one.id().value()))
            .map(Task::id)
            .toList();
    assertEquals(3, order.size());
    assertEquals(ids.get(0), order.getLast());
  }

  private static CallOutServer callOut(CallOutStep step) {
    return new CallOutServer(ROUND, S1, step, Optional.empty(), "", false);
  }

  private void reboot() {
    does(meis, MEI, new OpenRound(ROUND, Optional.empty()));
    does(meis, MEI, callOut(CallOutStep.REBOOTING));
    does(meis, MEI, callOut(CallOutStep.UP));
    meet();
  }

  private static ConfirmationShelfLife.Standing standing(ContestDay day) {
    return ConfirmationShelfLife.standing(day, day.rounds().get(ROUND), S1);
  }

  @Test
  void confirmingOneServerTwiceConfirmsIt() {
    reboot();
    does(meis, KEN, callOut(CallOutStep.OK));
    network.pass(Duration.ofSeconds(1));
    does(kens, KEN, callOut(CallOutStep.OK));
    assertInstanceOf(ConfirmationShelfLife.Standing.Confirmed.class, standing(meet()));
  }

  /** Rule 1 across laptops: whoever confirmed had not seen it. */
  @Test
  void aChangeThatTheConfirmersLaptopHadNotSeenMakesTheConfirmationVoid() {
    reboot();
    var changes = new NoteChange(new NoteId("n1"), Optional.empty(), Optional.of(S1), "my.cnf");
    assertInstanceOf(
        ConfirmationShelfLife.Standing.Void.class,
        standing(apart(changes, callOut(CallOutStep.OK))));
  }

  @Test
  void applyingOnePlanTwiceAppliesIt() {
    var plan = new PlanId("p1");
    does(meis, MEI, new DrawPlan(plan, "one", Map.of(S1, Set.of(Role.DB), S2, Set.of(Role.AP))));
    meet();
    var day = apart(new ApplyPlan(plan), new ApplyPlan(plan));
    assertEquals(Set.of(Role.DB), day.server(S1).orElseThrow().roles());
    assertEquals(Set.of(Role.AP), day.server(S2).orElseThrow().roles());
  }

  private static final PlanId SPLIT = new PlanId("split");
  private static final PlanId BACK = new PlanId("back");

  private void drawTwoPlans() {
    does(meis, MEI, new DrawPlan(SPLIT, "split", Map.of(S1, Set.of(Role.DB), S2, Set.of(Role.AP))));
    does(meis, MEI, new DrawPlan(BACK, "back", Map.of(S1, Set.of(Role.AP, Role.DB))));
    meet();
  }

  private static Set<RoleId> roles(ContestDay day, ServerId server) {
    return day.server(server).orElseThrow().roles();
  }

  @Test
  void ofTwoPlansTheLaterHoldsWholeAndBothAreToldTheOther() {
    drawTwoPlans();
    var before = roles(meis.day().day(), S2);
    var day = apart(new ApplyPlan(SPLIT), new ApplyPlan(BACK));
    assertEquals(Set.of(Role.AP, Role.DB), roles(day, S1));
    assertEquals(before, roles(day, S2), "nothing of the other plan is left");
    assertEquals(Optional.empty(), day.plans().get(SPLIT).appliedAt());
    assertTrue(day.plans().get(BACK).appliedAt().isPresent());
    for (var laptop : List.of(meis, kens)) {
      var now = day.latest().wall();
      assertEquals(
          List.of(new DayAlert.PlanOvertaken(day.plans().get(SPLIT), day.plans().get(BACK))),
          DayAlerts.of(DayGlance.of(laptop.day().day()), now).stream()
              .filter(DayAlert.PlanOvertaken.class::isInstance)
              .toList());
    }
    does(meis, MEI, new ApplyPlan(SPLIT));
    var again = meet();
    assertEquals(Set.of(Role.DB), roles(again, S1));
    assertEquals(Set.of(Role.AP), roles(again, S2));
    assertEquals(Optional.empty(), again.plans().get(SPLIT).overtaken());
  }

  @Test
  void aPlanAfterAnotherThatWasKnownChangesWhatItChanges() {
    drawTwoPlans();
    does(meis, MEI, new ApplyPlan(SPLIT));
    meet();
    does(kens, KEN, new ApplyPlan(BACK));
    var day = meet();
    assertEquals(Set.of(Role.AP, Role.DB), roles(day, S1));
    assertEquals(
        Set.of(Role.AP), roles(day, S2), "the first plan stays where the second is silent");
    assertTrue(day.plans().values().stream().allMatch(plan -> plan.overtaken().isEmpty()));
  }

  @Test
  void whenTheLaterPlanIsUndoneTheEarlierHolds() {
    drawTwoPlans();
    apart(new ApplyPlan(SPLIT), new ApplyPlan(BACK));
    var later = kens.day().timeline().newest(PlanApplied.class::isInstance).orElseThrow().step();
    does(kens, KEN, new UndoStep(later));
    var day = meet();
    assertEquals(Set.of(Role.DB), roles(day, S1));
    assertEquals(Set.of(Role.AP), roles(day, S2));
  }

  /** A third laptop gave a change of its own meanwhile: it is nobody's plan, and stays. */
  @Test
  void aSingleRoleGivenMeanwhileStays() {
    drawTwoPlans();
    does(meis, MEI, new ApplyPlan(SPLIT));
    network.pass(Duration.ofSeconds(1));
    does(
        kens,
        KEN,
        new ChangeRoles(
            Optional.empty(), List.of(new RoleChange(S2, Set.of(Role.CACHE), Set.of()))));
    does(kens, KEN, new ApplyPlan(BACK));
    assertTrue(roles(meet(), S2).contains(Role.CACHE));
  }

  @Test
  void undoingOneStepTwiceUndoesIt() {
    addATask();
    var step = meis.day().timeline().envelopes().getLast().step();
    var day = apart(new UndoStep(step), new UndoStep(step));
    assertEquals(Optional.empty(), Optional.ofNullable(task(day)));
  }

  @Test
  void undoingWhatAnotherBuiltOnLeavesOneDay() {
    addATask();
    var step = meis.day().timeline().envelopes().getLast().step();
    var day = apart(new UndoStep(step), new AssignTask(TASK, Optional.of(KEN)));
    assertEquals(Optional.empty(), Optional.ofNullable(task(day)));
  }
}
