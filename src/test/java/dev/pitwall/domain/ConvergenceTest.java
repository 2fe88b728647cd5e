package dev.pitwall.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.Id.FormatId;
import dev.pitwall.domain.Id.ItemId;
import dev.pitwall.domain.Id.MilestoneId;
import dev.pitwall.domain.Id.PlanId;
import dev.pitwall.domain.Id.RoleId;
import dev.pitwall.domain.Id.RoundId;
import dev.pitwall.domain.Id.RunId;
import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.domain.Id.TaskId;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same events make the same day, whatever the order, the repeats and the portions in which they
 * arrive. Three laptops act at random, hear each other now and then, and their clocks differ.
 */
class ConvergenceTest {
  private static final int STEPS = 120;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shufflesRepeatsAndSplitsEndInEqualDays(int seed) {
    var random = new Random(seed);
    var all = randomDay(random);
    var whole = Timeline.of(all);
    assertTrue(whole.envelopes().size() > STEPS / 3, "something happened");
    for (int round = 0; round < 4; round++) {
      var arriving = new ArrayList<>(all);
      for (int i = 0; i < all.size() / 4; i++) {
        arriving.add(all.get(random.nextInt(all.size())));
      }
      Collections.shuffle(arriving, random);
      var timeline = Timeline.EMPTY;
      int from = 0;
      while (from < arriving.size()) {
        int to = Math.min(arriving.size(), from + 1 + random.nextInt(20));
        timeline = timeline.plus(arriving.subList(from, to));
        from = to;
      }
      assertEquals(whole.envelopes(), timeline.envelopes());
      assertEquals(whole.day(), timeline.day());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void growingStepByStepEqualsFoldingAtOnce(int seed) {
    var all = Timeline.of(randomDay(new Random(seed))).envelopes();
    var grown = Timeline.EMPTY;
    for (var envelope : all) {
      grown = grown.plus(List.of(envelope));
    }
    assertEquals(Fold.of(all).day(), grown.day());
    var moment = all.get(all.size() / 2).stamp().wall();
    var until = all.stream().filter(envelope -> !envelope.stamp().wall().isAfter(moment)).toList();
    assertEquals(Fold.of(until).day(), grown.dayAt(moment));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theFoldTakesAnythingInAnyOrder(int seed) {
    var random = new Random(seed);
    var all = new ArrayList<>(randomDay(random));
    Collections.shuffle(all, random);
    var fold = new Fold();
    for (var envelope : all.subList(0, all.size() / 2)) {
      fold.apply(envelope);
    }
    assertEquals(fold.day(), fold.day());
  }

  private static List<Envelope> randomDay(Random random) {
    var first = TestDay.begun();
    var laptops = List.of(first, first.copy("laptop2"), first.copy("laptop3"));
    laptops.get(1).after(Duration.ofSeconds(40));
    laptops.get(2).after(Duration.ofSeconds(-40));
    for (int step = 0; step < STEPS; step++) {
      var laptop = laptops.get(random.nextInt(3));
      laptop.after(Duration.ofMillis(random.nextInt(3) * 700L));
      laptop.as(random.nextBoolean() ? TestDay.MEI : TestDay.KEN);
      var intent = randomIntent(random, laptop, step);
      if (laptop.decide(intent) instanceof Decision.Accepted) {
        laptop.does(intent);
      }
      if (random.nextInt(4) == 0) {
        var other = laptops.get(random.nextInt(3));
        other.hears(laptop.timeline().envelopes());
      }
    }
    var all = new ArrayList<Envelope>();
    laptops.forEach(laptop -> all.addAll(laptop.timeline().envelopes()));
    return all.stream().distinct().toList();
  }

  private static Intent randomIntent(Random random, TestDay laptop, int step) {
    var server = new ServerId("s" + (1 + random.nextInt(4)));
    var task = new TaskId("t" + random.nextInt(6));
    var run = new RunId("r" + random.nextInt(8));
    var round = new RoundId("round" + random.nextInt(3));
    var column = TaskColumn.values()[random.nextInt(TaskColumn.values().length)];
    var plan = new PlanId("p" + random.nextInt(3));
    var item = new ItemId("i" + random.nextInt(4));
    return switch (random.nextInt(29)) {
      case 0 -> new ServerIntent.AddServer(server, ServerSheet.named(server.value()));
      case 1 -> new ServerIntent.RemoveServer(server);
      case 2, 3 ->
          new RoleIntent.ChangeRoles(
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(laptop.now().minusSeconds(random.nextInt(90))),
              List.of(new RoleChange(server, randomRoles(random), randomRoles(random))));
      case 4 ->
          new RoleIntent.ArrangeRoles(
              Optional.empty(), Map.of(server, randomRoles(random)), "step " + step);
      case 5 -> new TaskIntent.AddTask(task, TaskSheet.titled("x"), Optional.empty(), column);
      case 6 ->
          new TaskIntent.MoveTask(
              task,
              column,
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(new TaskId("t" + random.nextInt(6))));
      case 7 -> new RunIntent.StartRun(run, Optional.empty(), RunSetup.noted("step " + step));
      case 8 ->
          new RunIntent.FinishRun(
              run, Optional.empty(), RunResult.pass(Score.of(random.nextInt(1000))));
      case 9 -> new RunIntent.DiscardRun(run, "step " + step);
      case 10 -> new RoundIntent.OpenRound(round, Optional.empty());
      case 11, 12 -> {
        var steps = List.copyOf(EnumSet.allOf(CallOutStep.class));
        yield new RoundIntent.CallOutServer(
            round,
            server,
            steps.get(random.nextInt(steps.size())),
            Optional.empty(),
            "why",
            random.nextBoolean());
      }
      case 13 ->
          new NoteIntent.NoteChange(
              new Id.NoteId("n" + step), Optional.empty(), Optional.of(server), "changed");
      case 14 ->
          new ContestIntent.MoveTimes(TestDay.START, TestDay.END.plusSeconds(random.nextInt(99)));
      case 15 ->
          new ServerIntent.ChangeServer(
              server, new ServerSheet(server.value(), List.of(), "", false, "spec" + step, ""));
      case 16 ->
          new TaskIntent.EditTask(
              task, new TaskSheet("x", "note" + step, Optional.empty(), random.nextInt(3) + ""));
      case 17 ->
          new RunIntent.CorrectRun(
              run,
              new RunFacts(
                  Optional.empty(),
                  Optional.of(laptop.now()),
                  RunSetup.noted("step " + step),
                  Optional.of(RunResult.pass(Score.of(random.nextInt(3))))));
      case 18 -> new PlanIntent.DrawPlan(plan, "plan " + plan, Map.of(server, randomRoles(random)));
      case 19 ->
          new PlanIntent.ArrangePlan(
              plan, List.of(new RoleChange(server, randomRoles(random), randomRoles(random))));
      case 20 -> new PlanIntent.ApplyPlan(plan);
      case 21 ->
          new ChecklistIntent.AddItem(
              item, Checklist.values()[random.nextInt(3)], "line " + item.value());
      case 22 ->
          switch (random.nextInt(4)) {
            case 0 -> new ChecklistIntent.TickItem(item);
            case 1 -> new ChecklistIntent.UntickItem(item);
            case 2 -> new ChecklistIntent.RemoveItem(item);
            default ->
                new ChecklistIntent.MoveItem(
                    item, Optional.of(new ItemId("i" + random.nextInt(4))));
          };
      case 23 ->
          new MilestoneIntent.SetMilestone(
              new MilestoneId("m" + random.nextInt(2)),
              "m" + step,
              new MilestoneTime.BeforeEnd(Duration.ofMinutes(random.nextInt(3))));
      case 24 ->
          new MilestoneIntent.AcknowledgeAlarm(
              new Alarm(new MilestoneId("m0"), Alarm.Stage.DUE, TestDay.END));
      case 25 ->
          random.nextBoolean()
              ? new FormatIntent.TellFormat(new FormatId("f" + random.nextInt(2)), "text " + step)
              : new FormatIntent.RemoveFormat(new FormatId("f" + random.nextInt(2)));
      case 26 ->
          random.nextBoolean()
              ? new ContestIntent.ChooseFailLimit(1 + random.nextInt(4))
              : new ContestIntent.ChooseResultFormat(
                  random.nextBoolean() ? Optional.empty() : Optional.of("f" + step));
      case 27 ->
          RunIntent.RecordResult.typed(
              random.nextBoolean() ? Optional.empty() : Optional.of(run),
              new RunId("r" + random.nextInt(8)),
              random.nextBoolean() ? Verdict.PASS : Verdict.FAIL,
              Optional.of(Score.of(random.nextInt(1000))),
              "step " + step);
      default -> {
        var steps = laptop.timeline().envelopes();
        yield new Intent.UndoStep(steps.get(random.nextInt(steps.size())).step());
      }
    };
  }

  private static Set<RoleId> randomRoles(Random random) {
    var roles = new HashSet<RoleId>();
    for (var role : List.of(Role.AP, Role.DB, Role.CACHE)) {
      if (random.nextInt(3) == 0) {
        roles.add(role);
      }
    }
    return roles;
  }
}
