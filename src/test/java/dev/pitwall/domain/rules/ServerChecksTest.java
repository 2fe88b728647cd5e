package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.intent.EvidenceIntent.WaiveProof;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.LineIntent.AddLine;
import dev.pitwall.domain.intent.LineIntent.EditLine;
import dev.pitwall.domain.intent.LineIntent.RemoveLine;
import dev.pitwall.domain.intent.LineIntent.TickLines;
import dev.pitwall.domain.intent.LineIntent.UntickLines;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.CloseRound;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RoundIntent.ReopenRound;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.LineLayer;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineProof;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.rules.CheckedLine.State;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.testing.ServerAnswers;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines per server at the reboot, the closing list, waivers of an NG, reopened rounds. */
class ServerChecksTest {
  private static final RoundId ROUND = new RoundId("round");
  private static final ItemId OF_AP = new ItemId("ap");
  private static final ItemId OWN = new ItemId("own");
  private static final ItemId ENABLED = new ItemId("enabled");
  private static final ItemId LOGS = new ItemId("logs");
  private static final ItemId RELEASE = new ItemId("release");

  private final TestDay day = TestDay.begun();

  @BeforeEach
  void linesOfEachKind() {
    day.after(Duration.ofHours(6))
        .does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP)), ""));
    day.does(
        new AddLine(
            OF_AP,
            LineList.REBOOT,
            new LineScope.OnRole(Role.AP),
            LineLayer.APPLICATION,
            "answers?",
            Optional.of(new BilingualText("answers?", "応答する?")),
            Optional.empty()));
    day.does(new AddLine(OWN, LineList.REBOOT, new LineScope.OnServer(S1), "cron runs"));
    day.does(
        new AddLine(
            ENABLED,
            LineList.CLOSING,
            new LineScope.OnEveryServer(),
            LineLayer.SYSTEM,
            "services enabled",
            Optional.empty(),
            Optional.of(LineProof.ENABLED)));
    day.does(new AddLine(LOGS, LineList.CLOSING, new LineScope.OnRole(Role.AP), "logs off"));
    day.does(new AddLine(RELEASE, LineList.CLOSING, new LineScope.OnContest(), "release.txt"));
    day.does(new OpenRound(ROUND, Optional.empty()));
  }

  private void says(CallOutStep step) {
    day.does(new CallOutServer(ROUND, S1, step, Optional.empty(), "disk full", true));
  }

  private void up() {
    says(CallOutStep.REBOOTING);
    says(CallOutStep.UP);
  }

  private static TickLines tick(ItemId line) {
    return new TickLines(Set.of(line), Optional.of(S1), Optional.of(ROUND));
  }

  private static TickLines closing(ItemId line) {
    return new TickLines(Set.of(line), Optional.of(S1), Optional.empty());
  }

  private List<CheckedLine> checks() {
    return ServerChecks.reboot(
        day.day(), day.day().rounds().get(ROUND), day.day().servers().get(S1));
  }

  private State closed(ItemId line) {
    return ServerChecks.closing(day.day(), day.day().servers().get(S1)).stream()
        .filter(one -> one.line().id().equals(line))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private void evidence(String distribution) {
    day.after(Duration.ofSeconds(5))
        .does(
            new RecordEvidence(
                S1,
                Optional.empty(),
                false,
                ServerAnswers.findings(distribution, "b1", Duration.ofMinutes(1))));
  }

  @Test
  void aServerHasTheLinesOfItsRolesAndItsOwn() {
    assertEquals(List.of(OF_AP, OWN), checks().stream().map(one -> one.line().id()).toList());
    assertEquals("応答する?", checks().getFirst().line().in("ja"));
    var s2 = day.day().servers().get(S2);
    assertEquals(List.of(), ServerChecks.reboot(day.day(), day.day().rounds().get(ROUND), s2));
  }

  @Test
  void theTeamChangesThem() {
    day.does(new EditLine(OF_AP, "  /health answers 200 "));
    assertEquals("/health answers 200", checks().getFirst().line().in("ja"));
    day.does(new RemoveLine(OWN));
    assertEquals(1, checks().size());
    assertEquals(
        new Rejection.Gone(Rejection.Thing.SERVER),
        day.refused(
            new AddLine(
                new ItemId("x"),
                LineList.REBOOT,
                new LineScope.OnServer(new ServerId("s9")),
                "y")));
  }

  @Test
  void oneByOneAndAllWithTheOk() {
    assertEquals(new Rejection.NotCalledUp("s1"), day.refused(tick(OF_AP)));
    up();
    day.as(KEN).does(tick(OF_AP));
    assertEquals(new Rejection.AlreadyTicked(), day.refused(tick(OF_AP)));
    assertEquals(List.of(true, false), checks().stream().map(CheckedLine::ticked).toList());
    day.as(MEI);
    var ok = day.does(new CallOutServer(ROUND, S1, CallOutStep.OK, Optional.empty(), "", true));
    assertTrue(checks().stream().allMatch(CheckedLine::ticked));
    assertEquals(
        List.of(KEN, MEI),
        checks().stream().map(one -> ((State.Ticked) one.state()).tick().by().get()).toList());
    day.does(new UndoStep(ok));
    assertEquals(List.of(true, false), checks().stream().map(CheckedLine::ticked).toList());
    day.does(new UntickLines(Set.of(OF_AP), Optional.of(S1), Optional.of(ROUND)));
    assertFalse(checks().getFirst().ticked());
    assertEquals(
        new Rejection.NotTicked(),
        day.refused(new UntickLines(Set.of(OF_AP), Optional.of(S1), Optional.of(ROUND))));
  }

  @Test
  void aLineThatCameAfterTheOkIsOpen() {
    up();
    says(CallOutStep.OK);
    day.does(new AddLine(new ItemId("late"), LineList.REBOOT, new LineScope.OnServer(S1), "ntp"));
    assertInstanceOf(State.Open.class, checks().getLast().state());
    day.does(tick(new ItemId("late")));
    assertTrue(checks().getLast().ticked());
  }

  @Test
  void aTickIsAPersonsWhoseNameIsKnown() {
    up();
    assertEquals(new Rejection.NobodyTicks(), day.asNobody().refused(tick(OF_AP)));
    var bot = new MemberId("bot");
    day.as(MEI).does(new AddMember(bot, "Bot", Tint.GREEN, Member.Kind.AGENT));
    day.as(bot);
    var only = new Rejection.OnlyAPerson("Bot");
    assertEquals(only, day.refused(tick(OF_AP)));
    assertEquals(only, day.refused(closing(LOGS)));
    assertEquals(only, day.refused(new EditLine(LOGS, "no")));
    assertEquals(only, day.refused(new ReopenRound(ROUND, Optional.empty())));
  }

  @Test
  void aLineIsTickedOnlyWhereItStands() {
    up();
    assertEquals(
        new Rejection.LineNotThere(),
        day.refused(new TickLines(Set.of(OF_AP), Optional.of(S2), Optional.of(ROUND))));
    assertEquals(
        new Rejection.LineNotThere(),
        day.refused(new TickLines(Set.of(LOGS), Optional.of(S1), Optional.of(ROUND))));
    assertEquals(
        new Rejection.LineNotThere(),
        day.refused(new TickLines(Set.of(RELEASE), Optional.of(S1), Optional.empty())));
    day.does(new TickLines(Set.of(RELEASE), Optional.empty(), Optional.empty()));
    assertTrue(ServerChecks.closingOfContest(day.day()).getFirst().ticked());
  }

  @Test
  void evidenceTicksWhatItProvesAndIsNoPersonsTick() {
    assertInstanceOf(State.Open.class, closed(ENABLED));
    evidence("ubuntu-24.04");
    var proved = assertInstanceOf(State.Proved.class, closed(ENABLED));
    assertEquals(day.now(), proved.evidence().at());
    assertEquals(Map.of(), day.day().checkLines().ticks());
    day.after(Duration.ofMinutes(1))
        .does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "new unit"));
    assertInstanceOf(State.Open.class, closed(ENABLED), "older than the change");
    evidence("ubuntu-24.04");
    assertInstanceOf(State.Proved.class, closed(ENABLED));
  }

  @Test
  void evidenceThatSaysTheOppositeTakesATickAwayUntilSomebodyWhoKnowsTicksAgain() {
    day.does(closing(ENABLED));
    evidence("ubuntu-22.04");
    var against = assertInstanceOf(State.Contradicted.class, closed(ENABLED));
    assertInstanceOf(RebootForecast.NotEnabled.class, against.why());
    day.does(closing(ENABLED));
    assertInstanceOf(State.Ticked.class, closed(ENABLED));
  }

  @Test
  void theClosingListIsLinkedToTheScoreBeforeAndAfter() {
    run("r1", 1000);
    day.after(Duration.ofMinutes(1)).does(closing(LOGS));
    assertEquals(Optional.of("r1"), ClosingList.of(day.day()).before().map(ServerChecksTest::id));
    assertEquals(Optional.empty(), ClosingList.of(day.day()).after());
    day.after(Duration.ofMinutes(3));
    run("r2", 1100);
    var list = ClosingList.of(day.day());
    assertEquals(Optional.of("r1"), list.before().map(ServerChecksTest::id));
    assertEquals(Optional.of("r2"), list.after().map(ServerChecksTest::id));
    // Enabled on three servers, logs on one, release.txt once.
    assertEquals(5, list.all());
    assertEquals(1, list.done());
  }

  private static String id(Run run) {
    return run.id().value();
  }

  private void run(String id, long points) {
    day.does(
        new RecordRun(
            new RunId(id),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(points))));
  }

  @Test
  void mayWeStopNamesClosingWorkLast() {
    var missing = MayWeStop.of(day.day(), day.now()).missing();
    var last = assertInstanceOf(MayWeStop.Missing.ClosingOpen.class, missing.getLast());
    assertEquals(Optional.empty(), last.server());
    assertEquals(RELEASE, last.lines().getFirst().line().id());
    day.does(new TickLines(Set.of(RELEASE), Optional.empty(), Optional.empty()));
    assertTrue(
        MayWeStop.of(day.day(), day.now()).missing().getLast()
                instanceof MayWeStop.Missing.ClosingOpen(var server, var _)
            && server.isPresent());
  }

  @Test
  void aServerThatIsNgGoesWithAWaiverBySomebodyWhoKnew() {
    var waive = new WaiveProof(ROUND, S1, Optional.empty(), "plays nothing now");
    up();
    day.does(waive);
    says(CallOutStep.NG);
    var round = day.day().rounds().get(ROUND);
    assertEquals(Optional.empty(), NgWaiver.of(day.day(), round, S1), "it came before the NG");
    day.does(waive);
    assertTrue(NgWaiver.of(day.day(), day.day().rounds().get(ROUND), S1).isPresent());
    assertFalse(
        ConfirmationShelfLife.unverified(day.day()).stream().anyMatch(s -> s.id().equals(S1)));
    assertTrue(DayGlance.of(day.day()).notGood().isEmpty());
    assertInstanceOf(
        Standing.NotGood.class,
        ConfirmationShelfLife.standing(day.day(), day.day().rounds().get(ROUND), S1),
        "it stays NG for all to see");
    day.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "my.cnf"));
    assertEquals(
        Optional.empty(), NgWaiver.of(day.day(), day.day().rounds().get(ROUND), S1), "void");
  }

  @Test
  void aClosedRoundIsReopenedForWhatBecameVoid() {
    up();
    says(CallOutStep.OK);
    day.does(new CloseRound(ROUND, Optional.empty()));
    day.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "nginx.conf"));
    assertEquals(
        new Rejection.RoundIsClosed(),
        day.refused(new CallOutServer(ROUND, S1, CallOutStep.OK, Optional.empty(), "", true)));
    assertInstanceOf(State.Void.class, checks().getFirst().state());
    var reopened = day.does(new ReopenRound(ROUND, Optional.empty()));
    assertEquals(
        new Rejection.RoundAlreadyOpen(), day.refused(new ReopenRound(ROUND, Optional.empty())));
    says(CallOutStep.OK);
    assertTrue(checks().stream().allMatch(CheckedLine::ticked));
    assertInstanceOf(
        Standing.Confirmed.class,
        ConfirmationShelfLife.standing(day.day(), day.day().rounds().get(ROUND), S1));
    day.does(new UndoStep(reopened));
    assertFalse(day.day().rounds().get(ROUND).open());
  }

  @Test
  void onlyTheNewestRoundIsReopened() {
    day.does(new CloseRound(ROUND, Optional.empty()));
    var second = new RoundId("second");
    day.does(new OpenRound(second, Optional.empty()));
    day.does(new CloseRound(second, Optional.empty()));
    assertEquals(new Rejection.NewerRound(), day.refused(new ReopenRound(ROUND, Optional.empty())));
    day.does(new ReopenRound(second, Optional.empty()));
  }
}
