package dev.pitwall.report.findings;

import static dev.pitwall.testing.TestDay.END;
import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.Effect;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Instant AFTER = END.plus(Duration.ofHours(2));
  private final TestDay day = TestDay.begun();

  private void run(String clock, Verdict verdict, long points, String revision) {
    run(clock, verdict, points, revision, KEN);
  }

  private void run(String clock, Verdict verdict, long points, String revision, MemberId by) {
    var finished = moment(clock);
    day.at(
        clock,
        Optional.of(by),
        new RecordRun(
            day.ids().run(),
            Optional.of(finished.minusSeconds(90)),
            Optional.of(finished),
            new RunSetup(Set.of(), "", revision, ""),
            new RunResult(
                verdict, points < 0 ? Optional.empty() : Optional.of(Score.of(points)), "", "")));
  }

  private static Instant moment(String clock) {
    return START
        .atZone(TestDay.TOKYO)
        .toLocalDate()
        .atTime(LocalTime.parse(clock))
        .atZone(TestDay.TOKYO)
        .toInstant();
  }

  private void at(String clock, Intent intent) {
    day.at(clock, Optional.of(MEI), intent);
  }

  private <F extends Finding> List<F> found(Class<F> kind) {
    return found(kind, AFTER);
  }

  private <F extends Finding> List<F> found(Class<F> kind, Instant now) {
    return Findings.of(day.timeline(), now).all().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void anEmptyDayShowsNothing() {
    assertEquals(List.of(), Findings.of(day.timeline(), AFTER).all());
    assertEquals(List.of(), Findings.of(day.timeline(), START).all());
  }

  @Test
  void whatNoiseAloneMakesIsNoGain() {
    run("11:10", Verdict.PASS, 1_000, "main 1a2b3c4");
    run("11:20", Verdict.PASS, 1_200, "main 1a2b3c4");
    run("11:30", Verdict.PASS, 1_500, "main 2b3c4d5");
    assertEquals(List.of(), found(Finding.Gain.class));
    run("11:40", Verdict.PASS, 90_000, "main 3c4d5e6");
    var gain = found(Finding.Gain.class).getFirst();
    assertEquals("1500", gain.from().score().orElseThrow().plain());
    assertEquals(Effect.Finding.BETTER, gain.effect());
  }

  /** Where the noise is not known, some percent are no gain: the numbers do not carry it. */
  @Test
  void aFlatDayHasNoGain() {
    run("11:10", Verdict.PASS, 5_000, "");
    run("11:20", Verdict.PASS, 5_080, "");
    run("11:30", Verdict.PASS, 4_990, "");
    assertEquals(List.of(), found(Finding.Gain.class));
    run("11:40", Verdict.PASS, 5_600, "");
    assertEquals(1, found(Finding.Gain.class).size());
  }

  @Test
  void aFailWithALargeNumberIsNoGainAndNotTheBest() {
    run("11:10", Verdict.PASS, 1_000, "");
    run("11:20", Verdict.FAIL, 50_000, "");
    run("11:30", Verdict.PASS, 2_000, "");
    assertEquals(1, found(Finding.Gain.class).size());
    var result = found(Finding.Result.class).getFirst();
    assertEquals("2000", result.best().flatMap(run -> run.score()).orElseThrow().plain());
    assertFalse(result.belowBest());
  }

  @Test
  void aGainNamesWhatWasDoneSinceThePassBefore() {
    run("11:10", Verdict.PASS, 1_000, "");
    at("11:15", new NoteChange(day.ids().note(), Optional.empty(), Optional.of(S1), "kept"));
    var slip =
        day.does(new NoteChange(day.ids().note(), Optional.empty(), Optional.of(S1), "slip"));
    at("11:16", new Intent.UndoStep(slip));
    run("11:20", Verdict.FAIL, 0, "");
    run("11:30", Verdict.PASS, 9_000, "");
    var changes = found(Finding.Gain.class).getFirst().changes();
    assertEquals(1, changes.size(), "what was undone did not stand before it");
  }

  @Test
  void oneFailThatIsMendedAtOnceIsNoStreak() {
    run("11:10", Verdict.PASS, 1_000, "");
    run("11:20", Verdict.FAIL, 0, "");
    run("11:30", Verdict.PASS, 1_000, "");
    assertEquals(List.of(), found(Finding.FailStreak.class));
    run("12:00", Verdict.FAIL, 0, "");
    run("12:05", Verdict.ABORTED, -1, "");
    run("12:10", Verdict.FAIL, 0, "");
    run("12:20", Verdict.PASS, 1_000, "");
    var streak = found(Finding.FailStreak.class).getFirst();
    assertEquals(2, streak.fails().size(), "an aborted run neither begins nor ends a streak");
    assertEquals(Duration.ofMinutes(20), streak.lost());
  }

  @Test
  void aStreakThatIsOnLastsUntilNow() {
    run("12:00", Verdict.FAIL, 0, "");
    run("12:10", Verdict.FAIL, 0, "");
    var streak = found(Finding.FailStreak.class, moment("12:30")).getFirst();
    assertEquals(Duration.ofMinutes(30), streak.lost());
    assertTrue(streak.ended().isEmpty());
  }

  @Test
  void copiesThatAllPlayTheSameAreNotASplit() {
    at("11:00", new ArrangeRoles(Optional.empty(), Map.of(S1, ALL, S2, ALL), ""));
    assertTrue(found(Finding.MultiServer.class).getFirst().since().isEmpty());
    at("12:30", new ArrangeRoles(Optional.empty(), Map.of(S2, Set.of(Role.DB)), ""));
    var multi = found(Finding.MultiServer.class).getFirst();
    assertEquals(Optional.of(moment("12:30")), multi.since());
    assertEquals(Optional.empty(), multi.back());
  }

  private static final Set<RoleId> ALL = Set.of(Role.AP, Role.DB);

  @Test
  void idleTimeIsCountedUntilNow() {
    at("11:00", new ArrangeRoles(Optional.empty(), Map.of(S1, ALL, S2, Set.of(Role.IDLE)), ""));
    var time = found(Finding.RoleTime.class, moment("12:00")).getFirst();
    assertEquals(Map.of(S2, Duration.ofHours(1)), time.idle());
    assertEquals(Duration.ofHours(1), time.roles().get(Role.DB));
  }

  @Test
  void theLastStartIsKeptOrMissedByTheRule() {
    run("17:40", Verdict.PASS, 1_000, "");
    assertTrue(found(Finding.LastStart.class).getFirst().kept());
    run("17:59", Verdict.PASS, 1_000, "");
    var missed = found(Finding.LastStart.class).getFirst();
    assertTrue(missed.kept(), "17:57:30 is the last safe start itself");
    run("17:59:30", Verdict.PASS, 1_000, "");
    assertFalse(found(Finding.LastStart.class).getFirst().kept());
    assertEquals(List.of(), found(Finding.LastStart.class, moment("17:59:40")), "not over yet");
  }

  @Test
  void aConfirmationThatAChangeMadeVoidIsFoundAndWhetherItWasGivenAgain() {
    var round = new RoundId("round");
    at("17:00", new OpenRound(round, Optional.empty()));
    confirm("17:01", round);
    at("17:10", new NoteChange(day.ids().note(), Optional.empty(), Optional.of(S1), "my.cnf"));
    var open = found(Finding.VoidedConfirmations.class).getFirst();
    assertEquals("my.cnf", open.voids().getFirst().because().what());
    assertEquals(1, open.neverAgain());
    confirm("17:20", round);
    assertEquals(0, found(Finding.VoidedConfirmations.class).getFirst().neverAgain());
  }

  private void confirm(String clock, RoundId round) {
    at(clock, said(round, CallOutStep.REBOOTING));
    at(clock + ":20", said(round, CallOutStep.UP));
    day.at(clock + ":40", Optional.of(KEN), said(round, CallOutStep.OK));
  }

  private static Intent said(RoundId round, CallOutStep step) {
    return new CallOutServer(round, S1, step, Optional.empty(), "", false);
  }

  @Test
  void aRebootThatBeginsTheNextCheckVoidsNothingWorthTelling() {
    var round = new RoundId("round");
    at("17:00", new OpenRound(round, Optional.empty()));
    confirm("17:01", round);
    confirm("17:20", round);
    assertEquals(List.of(), found(Finding.VoidedConfirmations.class));
  }

  @Test
  void aKeptTaskIsProvedByAComparableRunThatBeatTheNoise() {
    run("11:10", Verdict.PASS, 1_000, "main 1a2b3c4");
    run("11:12", Verdict.PASS, 1_010, "main 1a2b3c4");
    var task = new TaskId("index");
    at("11:15", new AddTask(task, TaskSheet.titled("Index"), Optional.of(MEI), TaskColumn.DOING));
    run("11:30", Verdict.PASS, 3_000, "main 2b3c4d5");
    at("11:40", new MoveTask(task, TaskColumn.KEPT, Optional.empty()));
    assertEquals(List.of(), found(Finding.UnprovedEffects.class));
    at("11:50", new AddTask(new TaskId("b"), TaskSheet.titled("B"), Optional.of(MEI), DOING));
    at("11:55", new MoveTask(new TaskId("b"), TaskColumn.KEPT, Optional.empty()));
    var unproved = found(Finding.UnprovedEffects.class).getFirst();
    assertEquals(2, unproved.kept());
    assertEquals("B", unproved.tasks().getFirst().task().sheet().title());
    assertEquals(Optional.empty(), unproved.tasks().getFirst().run());
  }

  private static final TaskColumn DOING = TaskColumn.DOING;

  @Test
  void aLeaderboardThatFreezesIsNoCodeFreeze() {
    milestone("Leaderboard freeze");
    run("17:30", Verdict.PASS, 1_000, "");
    assertEquals(List.of(), found(Finding.AfterFreeze.class));
    milestone("コード凍結");
    assertEquals(1, found(Finding.AfterFreeze.class).size());
  }

  private void milestone(String name) {
    at(
        "11:01",
        new SetMilestone(
            new MilestoneId("m"), name, new MilestoneTime.BeforeEnd(Duration.ofHours(1))));
  }

  @Test
  void whatAnAgentDidAndProvedIsItsOwn() {
    var bot = new MemberId("bot");
    at("11:05", new AddMember(bot, "Bot", Tint.GREY, Member.Kind.AGENT));
    assertEquals(List.of(), found(Finding.AgentWork.class), "it did nothing yet");
    run("11:10", Verdict.PASS, 1_000, "main 1a2b3c4");
    run("11:12", Verdict.PASS, 1_010, "main 1a2b3c4");
    run("11:30", Verdict.PASS, 3_000, "main 2b3c4d5", bot);
    day.at("11:31", Optional.of(bot), change());
    var work = found(Finding.AgentWork.class).getFirst();
    assertEquals(1, work.runs().size());
    assertEquals(1, work.proved().size());
    assertEquals(1, work.notes());
  }

  private Intent change() {
    return new NoteChange(day.ids().note(), Optional.empty(), Optional.empty(), "x");
  }

  /** Whatever happens on a day, its findings can be made and said at any moment of it. */
  @Test
  void anyDayHasItsFindingsInWords() {
    var random = new Random(11);
    var intents = new RandomIntents(random);
    for (int round = 0; round < 5; round++) {
      var any = TestDay.begun();
      for (int step = 0; step < 6 * RandomIntents.kinds().size(); step++) {
        any.after(Duration.ofSeconds(random.nextInt(200)));
        any.offer(intents.next(any));
      }
      for (var language : Language.values()) {
        var text = new FindingText(new Texts(language, TestDay.TOKYO), any.day());
        for (var now : List.of(START, any.now(), AFTER, any.now().plus(Duration.ofDays(9)))) {
          Findings.of(any.timeline(), now)
              .all()
              .forEach(finding -> assertFalse(text.of(finding).headline().isBlank()));
        }
      }
    }
  }
}
