package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.CloseRound;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.ServerIntent.PlaceInReboot;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RebootModelTest {
  private static final RoundId ROUND = new RoundId("round");
  private static final ServerId RDS = new ServerId("rds");

  private final TestDay day = TestDay.begun();
  private final RebootModel model = new RebootModel();

  private void shown() {
    model.show(new Snapshot(day.timeline(), Optional.of(TestDay.MEI), day.origin(), List.of()));
  }

  private void opened() {
    day.does(new OpenRound(ROUND, Optional.empty()));
    shown();
  }

  private void says(ServerId server, CallOutStep... steps) {
    for (var step : steps) {
      day.after(Duration.ofSeconds(30))
          .does(new CallOutServer(ROUND, server, step, Optional.empty(), "why", false));
    }
    shown();
  }

  private void confirmed(ServerId... servers) {
    for (var server : servers) {
      day.as(TestDay.MEI);
      says(server, CallOutStep.REBOOTING, CallOutStep.UP);
      day.as(TestDay.KEN);
      says(server, CallOutStep.OK);
    }
  }

  private void changes(ServerId server, String what) {
    day.after(Duration.ofSeconds(30))
        .does(new NoteChange(new NoteId("note"), Optional.empty(), Optional.of(server), what));
    shown();
  }

  private BoardRow row(ServerId server) {
    return model.board().rows().get().stream()
        .filter(r -> r.id().equals(server))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutARoundThereIsNothingToSay() {
    shown();
    assertEquals(RebootModel.Mode.EMPTY, model.mode().get());
    assertEquals(Optional.empty(), model.mainStep());
  }

  @Test
  void eachStepLeadsToTheNext() {
    opened();
    assertEquals(Optional.of(CallOutStep.REBOOTING), model.mainStep());
    says(TestDay.S1, CallOutStep.REBOOTING);
    assertEquals(Optional.of(CallOutStep.UP), model.mainStep());
    says(TestDay.S1, CallOutStep.UP);
    assertEquals(Optional.of(CallOutStep.OK), model.mainStep());
    day.as(TestDay.KEN);
    says(TestDay.S1, CallOutStep.OK);
    assertEquals(Optional.empty(), model.mainStep());
    assertTrue(model.mayCallOut(CallOutStep.NG));
  }

  @Test
  void allAreRebootedInTheAgreedOrderAndKeepTheirDigits() {
    day.does(new PlaceInReboot(TestDay.S3, Optional.of(TestDay.S1)));
    opened();
    assertEquals(
        List.of("3 s3", "1 s1", "2 s2"),
        model.board().rows().get().stream().map(one -> one.number() + " " + one.name()).toList());
    model.board().toggleOrder();
    for (var server : List.of(TestDay.S3, TestDay.S1, TestDay.S2)) {
      assertEquals(Optional.of(server), model.board().selected().get());
      assertEquals(Optional.of(CallOutStep.REBOOTING), model.mainStep());
      model.board().leave(server, CallOutStep.REBOOTING);
      says(server, CallOutStep.REBOOTING);
    }
    model.board().select(3);
    assertEquals(Optional.of(TestDay.S3), model.board().selected().get());
  }

  @Test
  void aManagedServerIsOnlyConfirmed() {
    day.does(new AddServer(RDS, new ServerSheet("rds", List.of(), "", true, "", "")));
    opened();
    model.board().select(4);
    assertEquals(Optional.of(CallOutStep.OK), model.mainStep());
    assertFalse(model.mayCallOut(CallOutStep.REBOOTING));
  }

  @Test
  void aLaterChangeMakesVoidAndIsNamed() {
    opened();
    confirmed(TestDay.S1, TestDay.S2, TestDay.S3);
    assertTrue(model.allGo().get());
    changes(TestDay.S2, "nginx.conf");
    assertFalse(model.allGo().get());
    assertInstanceOf(Standing.Void.class, row(TestDay.S2).standing());
    var words =
        Details.brief(new Texts(Language.EN, TestDay.TOKYO), row(TestDay.S2), Optional.empty());
    assertTrue(words.startsWith("changed since: nginx.conf (Ken "), words);
    assertEquals("2 of 3 confirmed, 1 void", tally());
  }

  private String tally() {
    return Tally.of(model.board().rows().get()).in(new Texts(Language.EN, TestDay.TOKYO));
  }

  @Test
  void aClosedRoundStaysOnTheBoardAndCanStillBecomeVoid() {
    opened();
    confirmed(TestDay.S1, TestDay.S2, TestDay.S3);
    day.does(new CloseRound(ROUND, Optional.empty()));
    shown();
    assertEquals(RebootModel.Mode.CLOSED, model.mode().get());
    assertEquals(Optional.empty(), model.mainStep());
    changes(TestDay.S1, "sysctl.conf");
    assertEquals("2 of 3 confirmed, 1 void", tally());
  }

  @Test
  void anEarlierRoundIsShownAsItStoodWhenItWasClosed() {
    opened();
    confirmed(TestDay.S1);
    day.does(new CloseRound(ROUND, Optional.empty()));
    changes(TestDay.S1, "sysctl.conf");
    day.does(new OpenRound(new RoundId("second"), Optional.empty()));
    shown();
    model.archive().looked().set(Optional.of(ROUND));
    assertEquals(RebootModel.Mode.EARLIER, model.mode().get());
    assertEquals("1 of 3 confirmed", tally());
    assertEquals(Optional.empty(), model.mainStep());
    assertTrue(model.back());
    assertEquals(RebootModel.Mode.OPEN, model.mode().get());
    assertEquals("0 of 3 confirmed", tally());
  }

  @Test
  void theListNamesTheResultOfEveryRound() {
    opened();
    confirmed(TestDay.S1, TestDay.S2);
    day.does(new CloseRound(ROUND, Optional.empty()));
    changes(TestDay.S1, "sysctl.conf");
    assertEquals(List.of(), model.archive().rounds().get());
    model.archive().listing().set(true);
    assertEquals(
        List.of(2),
        model.archive().rounds().get().stream().map(one -> one.tally().confirmed()).toList());
  }

  @Test
  void aTeammatesStepLosesNeitherSelectionNorDraft() {
    opened();
    model.board().select(3);
    model.question().ask(TestDay.S3);
    model.question().reason().set("disk fu");
    says(TestDay.S1, CallOutStep.REBOOTING);
    says(TestDay.S3, CallOutStep.REBOOTING);
    assertEquals(Optional.of(TestDay.S3), model.board().selected().get());
    assertEquals(Optional.of(TestDay.S3), model.question().asking().get());
    assertEquals("disk fu", model.question().reason().get());
  }

  @Test
  void anObjectionGoesWhenSomethingMoreIsSaidOfItsServerOnly() {
    opened();
    var objection = new Objection.Refused(new Rejection.NeedsSecondPerson("s1", "Mei"));
    assertTrue(model.question().object(TestDay.S1, objection));
    says(TestDay.S2, CallOutStep.REBOOTING);
    assertEquals(Optional.of(objection), model.question().objection().get());
    says(TestDay.S1, CallOutStep.REBOOTING);
    assertEquals(Optional.empty(), model.question().objection().get());
  }

  @Test
  void aQuestionBelongsToTheSelectedServerAndGoesWithTheSelection() {
    opened();
    var objection = new Objection.Refused(new Rejection.NeedsSecondPerson("s1", "Mei"));
    assertTrue(model.question().object(TestDay.S1, objection));
    model.board().move(1);
    assertEquals(Optional.empty(), model.question().objection().get());
    assertFalse(model.question().object(TestDay.S1, objection), "s2 is selected");
    assertEquals(Optional.empty(), model.question().objection().get());
    model.question().ask(TestDay.S2);
    model.question().reason().set("disk fu");
    model.board().select(1);
    assertEquals(Optional.empty(), model.question().asking().get());
    model.board().select(2);
    model.question().ask(TestDay.S2);
    assertEquals("disk fu", model.question().reason().get());
  }

  @Test
  void okIsOfferedOnlyForAServerThatCameUp() {
    opened();
    says(TestDay.S1, CallOutStep.NG);
    assertFalse(model.mayCallOut(CallOutStep.OK), "never called up");
    says(TestDay.S1, CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.NG);
    assertTrue(model.mayCallOut(CallOutStep.OK));
    says(TestDay.S1, CallOutStep.REBOOTING, CallOutStep.NG);
    assertFalse(model.mayCallOut(CallOutStep.OK), "rebooted again since");
  }

  @Test
  void oneWhoConfirmedAloneStaysNamed() {
    opened();
    says(TestDay.S1, CallOutStep.REBOOTING, CallOutStep.UP);
    day.does(new CallOutServer(ROUND, TestDay.S1, CallOutStep.OK, Optional.empty(), "", true));
    day.as(TestDay.KEN);
    says(TestDay.S1, CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.NG);
    assertEquals(Optional.of("Mei"), row(TestDay.S1).alone().flatMap(BoardRow.Called::by));
  }

  @Test
  void escGoesBackOneStepAtATime() {
    opened();
    model.archive().listing().set(true);
    model.question().closing().set(true);
    model.question().ask(TestDay.S1);
    var open =
        List.<java.util.function.BooleanSupplier>of(
            () -> model.question().asking().get().isPresent(),
            () -> model.question().closing().get(),
            () -> model.archive().listing().get());
    Stream.of(2L, 1L, 0L)
        .forEach(
            left -> {
              assertTrue(model.back());
              assertEquals(left, open.stream().filter(one -> one.getAsBoolean()).count());
            });
    assertFalse(model.back());
  }
}
