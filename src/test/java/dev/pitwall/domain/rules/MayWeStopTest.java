package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.S3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.ChecklistIntent.TickItem;
import dev.pitwall.domain.intent.ContestIntent.ChooseFinalScoreRule;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.intent.EvidenceIntent.WaiveProof;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.MayWeStop.Answer;
import dev.pitwall.domain.rules.MayWeStop.Missing;
import dev.pitwall.testing.Examples;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MayWeStopTest {
  private static final RoundId ROUND = new RoundId("round");
  private final TestDay day = TestDay.begun();
  private int runs;

  private MayWeStop asked() {
    return MayWeStop.of(day.day(), day.now());
  }

  private <M extends Missing> M first(Class<M> kind) {
    assertEquals(Answer.MISSING, asked().answer());
    return assertInstanceOf(kind, asked().missing().getFirst());
  }

  private void run(Verdict verdict) {
    var points = verdict == Verdict.ABORTED ? Optional.<Score>empty() : Optional.of(Score.of(900));
    day.after(Duration.ofSeconds(30))
        .does(
            new RecordRun(
                new RunId("r" + ++runs),
                Optional.empty(),
                Optional.empty(),
                RunSetup.UNKNOWN,
                new RunResult(verdict, points, "", "")));
  }

  private void says(ServerId server, CallOutStep... steps) {
    for (var step : steps) {
      var reason = step == CallOutStep.NG ? "disk full" : "";
      day.after(Duration.ofSeconds(5))
          .does(new CallOutServer(ROUND, server, step, Optional.empty(), reason, true));
    }
  }

  /** Half an hour before the end: a PASS, and every server rebooted and confirmed. */
  private void everythingIsDone() {
    day.at(TestDay.END.minus(Duration.ofMinutes(30)));
    run(Verdict.PASS);
    day.does(new OpenRound(ROUND, Optional.empty()));
    for (var server : List.of(S1, S2, S3)) {
      says(server, CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK);
    }
  }

  @Test
  void withNothingMissingItIsGo() {
    everythingIsDone();
    assertEquals(List.of(), asked().missing());
    assertEquals(Answer.GO, asked().answer());
  }

  @Test
  void anEmptyDayIsNoGo() {
    var nothing = MayWeStop.of(ContestDay.EMPTY, TestDay.START);
    assertEquals(Answer.MISSING, nothing.answer());
    assertInstanceOf(Missing.NoContest.class, nothing.missing().getFirst());
    assertTrue(nothing.missing().contains(new Missing.NoServers()));
  }

  @Test
  void timeComesFirst() {
    everythingIsDone();
    var before = MayWeStop.of(day.day(), TestDay.START.minusSeconds(1));
    assertEquals(Answer.NOT_STARTED, before.answer());
    assertEquals(Answer.OVER, MayWeStop.of(day.day(), TestDay.END).answer());
    assertEquals(Answer.GO, MayWeStop.of(day.day(), TestDay.END.minusMillis(1)).answer());
  }

  @Test
  void theLastRunMustBeAPass() {
    everythingIsDone();
    run(Verdict.FAIL);
    assertTrue(first(Missing.NewestFailed.class).counts());
    run(Verdict.ABORTED);
    first(Missing.NewestAborted.class);
    run(Verdict.PASS);
    assertEquals(Answer.GO, asked().answer());
    for (var run : day.day().runsByTime()) {
      day.does(new DiscardRun(run.id(), "of another day"));
    }
    first(Missing.NothingCounted.class);
  }

  @Test
  void whatTheOrganiserWillMeasureIsNotKnownAndStandsAgainstNothing() {
    everythingIsDone();
    assertFalse(asked().countsUnknown());
    day.does(new ChooseFinalScoreRule(FinalScoreRule.ORGANISER_RUN));
    assertTrue(asked().countsUnknown());
    assertEquals(Answer.GO, asked().answer());
    run(Verdict.ABORTED);
    assertEquals(Answer.GO, asked().answer());
    for (var run : day.day().runsByTime()) {
      day.does(new DiscardRun(run.id(), "of another day"));
    }
    assertEquals(Answer.GO, asked().answer());
    run(Verdict.FAIL);
    assertFalse(first(Missing.NewestFailed.class).counts(), "what is deployed fails");
  }

  @Test
  void aRunThatIsOnMayStillFail() {
    everythingIsDone();
    var run = new RunId("on");
    day.does(new StartRun(run, Optional.empty(), RunSetup.UNKNOWN));
    assertFalse(first(Missing.RunOn.class).unanswered());
    var later = MayWeStop.of(day.day(), day.now().plus(Duration.ofMinutes(25)));
    assertTrue(((Missing.RunOn) later.missing().getFirst()).unanswered());
  }

  @Test
  void serversComeInTheOrderOfWhatIsWorse() {
    everythingIsDone();
    says(S1, CallOutStep.REBOOTING);
    day.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S2), "nginx.conf"));
    says(S3, CallOutStep.NG);
    var missing = asked().missing();
    assertEquals("disk full", ((Missing.NotGood) missing.get(0)).callOut().reason());
    assertEquals("nginx.conf", ((Missing.Void) missing.get(1)).because().getFirst().what());
    assertInstanceOf(Standing.Rebooting.class, ((Missing.NotConfirmed) missing.get(2)).standing());
    assertEquals(3, missing.size());
  }

  @Test
  void beforeAnyRoundEveryServerIsMissing() {
    day.at(TestDay.END.minus(Duration.ofMinutes(30)));
    run(Verdict.PASS);
    assertEquals(3, asked().missing().size());
    first(Missing.NotConfirmed.class);
  }

  @Test
  void aManagedServerIsNotWaitedForUnlessItIsBad() {
    everythingIsDone();
    var managed = new ServerId("rds");
    day.does(new AddServer(managed, new ServerSheet("rds", List.of(), "", true, "", "")));
    assertEquals(Answer.GO, asked().answer());
    says(managed, CallOutStep.NG);
    first(Missing.NotGood.class);
  }

  @Test
  void whatWasSaidMustBeProvedOnceThereIsEvidence() {
    everythingIsDone();
    day.does(new RecordEvidence(S1, Optional.empty(), false, Examples.FINDINGS));
    var missing = asked().missing();
    assertEquals(3, missing.size());
    first(Missing.NotProved.class);
    for (var server : List.of(S1, S2, S3)) {
      day.does(new WaiveProof(ROUND, server, Optional.empty(), "no ssh here"));
    }
    assertEquals(Answer.GO, asked().answer());
  }

  /** Data that did not survive is no less bad because somebody went without the proof. */
  @Test
  void whatMustBeTheSameAndIsNotIsMissing() {
    everythingIsDone();
    var probe = "same redis 6379 session";
    var now = day.day().servers().get(S1).sheet();
    day.does(
        new ChangeServer(
            S1,
            new ServerSheet(
                now.name(), List.of(), "", false, "", "", "", Optional.empty(), "", List.of(probe)),
            Set.of(ServerSheet.Field.PROBES)));
    for (var boot : List.of("one", "two")) {
      var result = new ProbeResult(probe, ProbeResult.State.ANSWERED, boot, boot);
      var any = Examples.FINDINGS.with(List.of(result));
      day.does(new RecordEvidence(S1, Optional.empty(), false, booted(any, boot)));
    }
    for (var server : List.of(S1, S2, S3)) {
      day.does(new WaiveProof(ROUND, server, Optional.empty(), "no ssh here"));
    }
    assertEquals(Answer.MISSING, asked().answer());
    first(Missing.ProbeBad.class);
  }

  private static Findings booted(Findings any, String boot) {
    return new Findings(
        any.host(),
        boot,
        any.uptime(),
        any.printedAt(),
        any.units(),
        any.failed(),
        any.ports(),
        any.disks(),
        any.memoryFiles(),
        any.swapUnlisted(),
        any.unsyncedKib(),
        any.clockAhead(),
        any.memoryCaches(),
        any.probes(),
        any.unreported());
  }

  @Test
  void workThatIsOpenAndWhatDisqualifiesAreMissing() {
    everythingIsDone();
    var card = new TaskId("card");
    day.does(new AddTask(card, TaskSheet.titled("redis"), Optional.empty(), TaskColumn.DOING));
    var line = new ItemId("line");
    day.does(new AddItem(line, Checklist.DISQUALIFIERS, "no caches kept", Optional.empty()));
    day.does(new AddItem(new ItemId("p"), Checklist.PRINCIPLES, "be kind", Optional.empty()));
    assertEquals(card, first(Missing.CardOpen.class).card().id());
    assertEquals(2, asked().missing().size());
    day.does(new MoveTask(card, TaskColumn.MEASURING, Optional.empty()));
    first(Missing.CardOpen.class);
    day.does(new MoveTask(card, TaskColumn.REVERTED, Optional.empty()));
    assertEquals(line, first(Missing.DisqualifierOpen.class).line().id());
    day.does(new TickItem(line));
    assertEquals(Answer.GO, asked().answer());
  }

  /**
   * Whatever happens, in any order: GO exactly when every condition holds, each asked by itself.
   */
  @Test
  void goMeansThatNothingKnownIsMissing() {
    int go = 0;
    int missing = 0;
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      var intents = new RandomIntents(random);
      var any = new MayWeStopTest();
      any.everythingIsDone();
      if (random.nextBoolean()) {
        any.day.does(new ChooseFinalScoreRule(FinalScoreRule.ORGANISER_RUN));
      }
      for (int step = 0; step < 150; step++) {
        any.day.after(Duration.ofMillis(500));
        any.day.offer(next(any.day, intents, random));
        boolean said = any.asked().answer() == Answer.GO;
        assertEquals(holds(any.day), said, "seed " + seed + ", step " + step);
        go += said ? 1 : 0;
        missing += said ? 0 : 1;
      }
    }
    assertTrue(go > 300 && missing > 300, go + " GO, " + missing + " not");
  }

  /** Any intent, or one that takes the day nearer to its end. */
  private static Intent next(TestDay day, RandomIntents intents, Random random) {
    var servers = List.copyOf(day.day().servers().keySet());
    if (random.nextInt(5) > 0 && !servers.isEmpty()) {
      var server = servers.get(random.nextInt(servers.size()));
      var round = day.day().openRound().map(one -> one.id()).orElse(ROUND);
      return switch (random.nextInt(4)) {
        case 0 -> new WaiveProof(round, server, Optional.empty(), "no ssh");
        case 1 -> new CallOutServer(round, server, CallOutStep.UP, Optional.empty(), "", true);
        default -> new CallOutServer(round, server, CallOutStep.OK, Optional.empty(), "", true);
      };
    }
    return intents.next(day);
  }

  private static boolean isWaived(TestDay at, Server server, CallOut notGood) {
    return at.day().proofs().of(at.day().currentRound().orElseThrow().id()).stream()
        .filter(one -> one.server().equals(server.id()) && one.saw(notGood.id()))
        .anyMatch(one -> server.touches().stream().allMatch(touch -> one.saw(touch.id())));
  }

  private static boolean isClosed(ContestDay day, CheckLine line) {
    if (line.scope() instanceof LineScope.OnContest) {
      return ServerChecks.checked(day, line, Optional.empty(), Optional.empty()).done();
    }
    return day.servers().values().stream()
        .filter(line.scope()::holds)
        .allMatch(
            server ->
                ServerChecks.checked(day, line, Optional.of(server), Optional.empty()).done());
  }

  private static boolean holds(TestDay at) {
    var day = at.day();
    var contest = day.contest().orElseThrow();
    if (day.currentRound().isEmpty()) {
      return false;
    }
    var round = day.currentRound().get();
    boolean own = false;
    for (var server : day.servers().values()) {
      var standing = ConfirmationShelfLife.standing(day, round, server.id());
      boolean goesNg = standing instanceof Standing.NotGood(var said) && isWaived(at, server, said);
      if (server.sheet().external()) {
        if (standing instanceof Standing.NotGood && !goesNg || standing instanceof Standing.Void) {
          return false;
        }
        continue;
      }
      own = true;
      boolean proved = !RebootProof.asked(day) || RebootProof.of(day, round, server.id()).enough();
      if (!goesNg && (!(standing instanceof Standing.Confirmed) || !proved)) {
        return false;
      }
    }
    var counted =
        day.runsByTime().stream()
            .filter(Run::counts)
            .filter(run -> !run.at().isBefore(contest.start()))
            .filter(run -> !run.at().isAfter(contest.end()))
            .toList();
    boolean last = contest.finalScoreRule() == FinalScoreRule.LAST_RUN;
    boolean counts =
        last
            ? !counted.isEmpty() && counted.getLast().passed()
            : counted.isEmpty()
                || counted.getLast().verdict().filter(Verdict.FAIL::equals).isEmpty();
    return own
        && counts
        && day.runningRun().isEmpty()
        && day.tasks().values().stream()
            .noneMatch(
                task -> task.column() == TaskColumn.DOING || task.column() == TaskColumn.MEASURING)
        && day.checklist().values().stream()
            .noneMatch(line -> line.list() == Checklist.DISQUALIFIERS && !line.ticked())
        && day.checkLines().lines().values().stream()
            .filter(line -> line.list() == LineList.CLOSING)
            .allMatch(line -> isClosed(day, line))
        && !at.now().isBefore(contest.start())
        && at.now().isBefore(contest.end());
  }
}
