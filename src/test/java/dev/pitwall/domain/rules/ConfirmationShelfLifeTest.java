package dev.pitwall.domain.rules;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.MEI;
import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.S3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.CloseRound;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmationShelfLifeTest {
  private static final RoundId ROUND = new RoundId("round");
  private final TestDay day = TestDay.begun();

  @BeforeEach
  void opensARound() {
    day.does(new OpenRound(ROUND, Optional.empty()));
  }

  private static CallOutServer says(CallOutStep step, ServerId server) {
    return new CallOutServer(ROUND, server, step, Optional.empty(), "", false);
  }

  private static Standing standing(TestDay laptop, ServerId server) {
    return ConfirmationShelfLife.standing(laptop.day(), laptop.day().rounds().get(ROUND), server);
  }

  private void confirm(ServerId server) {
    day.as(MEI).does(says(CallOutStep.REBOOTING, server));
    day.does(says(CallOutStep.UP, server));
    day.as(KEN).does(says(CallOutStep.OK, server));
  }

  @Test
  void aServerGoesFromWaitingToConfirmed() {
    assertInstanceOf(Standing.Waiting.class, standing(day, S1));
    day.does(says(CallOutStep.REBOOTING, S1));
    assertInstanceOf(Standing.Rebooting.class, standing(day, S1));
    day.does(says(CallOutStep.UP, S1));
    assertInstanceOf(Standing.Up.class, standing(day, S1));
    day.as(KEN).does(says(CallOutStep.OK, S1));
    assertInstanceOf(Standing.Confirmed.class, standing(day, S1));
  }

  @Test
  void aRoleChangeAndAChangeNoteEachMakeItVoid() {
    confirm(S1);
    confirm(S2);
    day.does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP)), ""));
    day.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S2), "nginx.conf"));
    assertEquals(ServerChange.Kind.ROLES, because(S1).getFirst().kind());
    assertEquals("nginx.conf", because(S2).getFirst().what());
  }

  @Test
  void aNewBootEndsItAndOneUnseenMakesItVoid() {
    confirm(S1);
    day.does(says(CallOutStep.REBOOTING, S1));
    assertInstanceOf(Standing.Rebooting.class, standing(day, S1));
    var other = day.copy("laptop2").as(MEI);
    other.does(says(CallOutStep.REBOOTING, S2));
    day.after(Duration.ofMinutes(1));
    confirm(S2);
    day.hears(other.timeline().envelopes());
    assertEquals(ServerChange.Kind.BOOT, because(S2).getFirst().kind());
  }

  private List<ServerChange> because(ServerId server) {
    return assertInstanceOf(Standing.Void.class, standing(day, server)).because();
  }

  @Test
  void whatAnotherLaptopHadChangedUnseenMakesItVoidThoughItIsOlder() {
    var other = day.copy("laptop2").as(KEN);
    other.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "my.cnf on s1"));
    day.after(Duration.ofMinutes(1));
    confirm(S1);
    assertInstanceOf(Standing.Confirmed.class, standing(day, S1));
    day.hears(other.timeline().envelopes());
    assertEquals("my.cnf on s1", because(S1).getFirst().what());
    other.hears(day.timeline().envelopes());
    assertEquals(day.day(), other.day());
  }

  @Test
  void aChangeThatWasMissingMakesItVoidThoughALaterOneOfThatLaptopHadBeenSeen() {
    var other = day.copy("laptop2").as(KEN);
    other.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "my.cnf on s1"));
    other.does(new NoteChange(new NoteId("m"), Optional.empty(), Optional.of(S2), "nginx.conf"));
    var all = other.timeline().envelopes();
    day.hears(List.of(all.getLast()));
    day.after(Duration.ofMinutes(1));
    confirm(S1);
    assertInstanceOf(Standing.Confirmed.class, standing(day, S1));
    day.hears(all);
    assertEquals("my.cnf on s1", because(S1).getFirst().what());
  }

  @Test
  void takingRolesBackMakesItVoidToo() {
    var step = day.does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP)), ""));
    confirm(S1);
    day.does(new UndoStep(step));
    assertEquals(ServerChange.Kind.ROLES_BACK, because(S1).getFirst().kind());
  }

  @Test
  void aChangeElsewhereLeavesItAlone() {
    confirm(S1);
    day.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S2), "nginx.conf"));
    day.does(new NoteChange(new NoteId("m"), Optional.empty(), Optional.empty(), "merged"));
    assertInstanceOf(Standing.Confirmed.class, standing(day, S1));
  }

  @Test
  void whoCalledDoesNotConfirmUnlessAlone() {
    day.as(MEI).does(says(CallOutStep.REBOOTING, S1));
    day.does(says(CallOutStep.UP, S1));
    assertEquals(
        new Rejection.NeedsSecondPerson("s1", "Mei"), day.refused(says(CallOutStep.OK, S1)));
    day.does(new CallOutServer(ROUND, S1, CallOutStep.OK, Optional.empty(), "", true));
    var confirmed = assertInstanceOf(Standing.Confirmed.class, standing(day, S1));
    assertTrue(confirmed.callOut().alone());
  }

  @Test
  void ngNeedsAReason() {
    assertEquals(new Rejection.ReasonMissing("s1"), day.refused(says(CallOutStep.NG, S1)));
    day.does(
        new CallOutServer(ROUND, S1, CallOutStep.NG, Optional.empty(), "memcached down", false));
    assertInstanceOf(Standing.NotGood.class, standing(day, S1));
  }

  @Test
  void allGoOnlyWhenEveryOwnServerIsConfirmedAndNoneIsVoid() {
    var managed = new ServerId("rds");
    day.does(new AddServer(managed, new ServerSheet("rds", List.of(), "", true, "", "")));
    assertEquals(
        new Rejection.ServerIsExternal("rds"), day.refused(says(CallOutStep.REBOOTING, managed)));
    confirm(S1);
    confirm(S2);
    assertFalse(allGo());
    assertEquals(List.of("s3"), unverified());
    confirm(S3);
    assertTrue(allGo());
    day.does(new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S2), "x"));
    assertFalse(allGo());
    assertEquals(List.of("s2"), unverified());
  }

  private boolean allGo() {
    return ConfirmationShelfLife.allGo(day.day(), day.day().rounds().get(ROUND));
  }

  private List<String> unverified() {
    return ConfirmationShelfLife.unverified(day.day()).stream().map(s -> s.name()).toList();
  }

  @Test
  void roundsOpenOneAtATimeAndTakeNothingOnceClosed() {
    assertEquals(
        new Rejection.RoundAlreadyOpen(),
        day.refused(new OpenRound(new RoundId("second"), Optional.empty())));
    day.does(new CloseRound(ROUND, Optional.empty()));
    assertEquals(new Rejection.RoundIsClosed(), day.refused(says(CallOutStep.UP, S1)));
    assertEquals(
        new Rejection.RoundIsClosed(), day.refused(new CloseRound(ROUND, Optional.empty())));
    day.does(new OpenRound(new RoundId("second"), Optional.empty()));
    assertEquals(2, day.day().rounds().size());
  }

  @Test
  void aDayWithoutServersHasNothingToReboot() {
    var blank = new TestDay("blank");
    blank.does(
        new CreateContest("x", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN));
    assertEquals(
        new Rejection.NoServersToReboot(), blank.refused(new OpenRound(ROUND, Optional.empty())));
  }

  @Test
  void aServerIsCalledUpBeforeItIsConfirmed() {
    assertEquals(new Rejection.NotCalledUp("s1"), day.refused(says(CallOutStep.OK, S1)));
    day.does(says(CallOutStep.REBOOTING, S1));
    day.as(KEN);
    assertEquals(new Rejection.NotCalledUp("s1"), day.refused(says(CallOutStep.OK, S1)));
    day.does(says(CallOutStep.UP, S1));
    day.does(says(CallOutStep.OK, S1));
    assertInstanceOf(Standing.Confirmed.class, standing(day, S1));
  }

  @Test
  void aConfirmationIsSomebodys() {
    day.does(says(CallOutStep.REBOOTING, S1));
    day.does(says(CallOutStep.UP, S1));
    assertEquals(
        new Rejection.NobodyConfirms("s1"), day.asNobody().refused(says(CallOutStep.OK, S1)));
  }
}
