package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.S3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisturbedRunsTest {
  private static final RunId RUN = new RunId("run");
  private final TestDay day = TestDay.begun();

  @BeforeEach
  void s1IsAtWorkS2IsIdleS3IsTheTarget() {
    day.does(
        new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP), S2, Set.of(Role.IDLE)), ""));
    day.after(Duration.ofMinutes(1));
  }

  private void start() {
    day.does(new StartRun(RUN, Optional.empty(), new RunSetup(Set.of(S3), "", "", "")));
    day.after(Duration.ofSeconds(20));
  }

  private void finish() {
    day.after(Duration.ofSeconds(20));
    day.does(new FinishRun(RUN, Optional.empty(), RunResult.pass(Score.of(1))));
  }

  private void note(ServerId server) {
    day.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(server), "nginx.conf"));
  }

  private boolean disturbed() {
    var run = day.day().runs().get(RUN);
    return DisturbedRuns.of(day.day()).disturbed(run);
  }

  @Test
  void aChangeNoteOnAServerAtWorkDisturbsAndSaysByWhat() {
    start();
    note(S1);
    assertTrue(disturbed(), "at once, not only when it has ended");
    finish();
    var by = DisturbedRuns.of(day.day()).of(day.day().runs().get(RUN)).getFirst();
    assertEquals(S1, by.server());
    assertEquals("nginx.conf", by.touch().what());
    assertEquals(Optional.of(TestDay.MEI), by.touch().by());
  }

  @Test
  void anAgentsChangeDisturbsLikeAPersons() {
    var bot = new MemberId("bot");
    day.does(new AddMember(bot, "Bot", Tint.GREEN, Member.Kind.AGENT));
    start();
    day.as(bot);
    note(S1);
    day.as(TestDay.MEI);
    finish();
    var by = DisturbedRuns.of(day.day()).of(day.day().runs().get(RUN)).getFirst();
    assertEquals(Optional.of(bot), by.touch().by());
  }

  @Test
  void theTargetIsInPlayWhateverItPlays() {
    start();
    note(S3);
    finish();
    assertTrue(disturbed());
  }

  @Test
  void anIdleServerMayBeTouched() {
    start();
    note(S2);
    finish();
    assertFalse(disturbed());
  }

  @Test
  void aRebootCallOutDisturbs() {
    day.does(new OpenRound(new RoundId("round"), Optional.empty()));
    start();
    day.does(
        new CallOutServer(
            new RoundId("round"), S1, CallOutStep.REBOOTING, Optional.empty(), "", false));
    finish();
    assertTrue(disturbed());
  }

  @Test
  void aRoleChangeOfAServerAtWorkDisturbs() {
    start();
    day.does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.DB)), ""));
    finish();
    var by = DisturbedRuns.of(day.day()).of(day.day().runs().get(RUN)).getFirst();
    assertEquals(ServerChange.Kind.ROLES, by.touch().kind());
  }

  @Test
  void whatHappenedBeforeAndAfterDisturbsNothing() {
    note(S1);
    start();
    finish();
    day.does(new NoteChange(new NoteId("m"), Optional.empty(), Optional.of(S1), "just after"));
    assertFalse(disturbed());
  }

  @Test
  void whatWasUndoneDisturbsNothing() {
    start();
    var step =
        day.does(
            new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "wrong server"));
    finish();
    assertTrue(disturbed());
    day.does(new Intent.UndoStep(step));
    assertFalse(disturbed());
  }

  @Test
  void aRunToldWithoutItsStartIsNotGuessedAbout() {
    note(S1);
    day.after(Duration.ofSeconds(5));
    day.does(
        new dev.pitwall.domain.intent.RunIntent.RecordRun(
            RUN,
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            RunResult.pass(Score.of(1))));
    assertFalse(disturbed());
  }

  @Test
  void aDisturbedPassIsNoStateToGoBackTo() {
    var good = new Ran(day).pass("", 500);
    day.after(Duration.ofMinutes(1));
    start();
    note(S1);
    finish();
    var state = LastGoodState.of(day.day());
    assertEquals(Optional.of(good), state.run().map(run -> run.id()));
    assertEquals(Set.of(Role.AP), state.roles().get(S1));
  }
}
