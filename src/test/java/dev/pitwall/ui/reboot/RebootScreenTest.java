package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.rules.NgWaiver;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.ScreenEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Mei sits here. s1 is confirmed, s2 void, s3 NG, s4 rebooting by Mei, s5 waits. */
@FxTest
class RebootScreenTest {
  private Workbench bench;
  private Screen screen;
  private Scene scene;

  private void onTheBoard(Consumer<RebootScreenTest> test) {
    try (var made = Workbench.full(Language.EN)) {
      open(made, test);
    }
  }

  private void open(Workbench made, Consumer<RebootScreenTest> test) {
    bench = made;
    screen =
        bench.open(
            new ScreenEntry(
                "reboot",
                "reboot.title",
                "fth-refresh-cw",
                5,
                () ->
                    new RebootScreen(
                        bench.texts,
                        bench.desk,
                        bench.clock,
                        bench.ids,
                        bench.evidence,
                        bench.voice,
                        bench.look.speech(),
                        bench.settings,
                        bench.profiles)));
    scene = new Scene(screen.view(), 1200, 590);
    bench.look.dress(scene);
    bench.look.reducedMotion().set(true);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    screen.attach();
    Fx.pulse();
    test.accept(this);
    screen.detach();
    stage.hide();
  }

  private void press(KeyCode code) {
    Fx.press(scene, code, false, false);
  }

  private void release(KeyCode code) {
    scene
        .getFocusOwner()
        .fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
  }

  private void type(String letter) {
    scene
        .getFocusOwner()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
  }

  private String words() {
    return Fx.find(scene.getRoot(), "reboot-words", Label.class).getText();
  }

  /** The day of these tests was made without lists. */
  @Test
  void aDayOfAnEarlierVersionGetsTheUsualLinesByOneKey() {
    onTheBoard(
        board -> {
          var offer = Fx.find(scene.getRoot(), "reboot-usual-lines", Node.class);
          assertTrue(offer.isVisible());
          assertFalse(bench.snapshot().day().checkLines().keeps(LineList.REBOOT));
          type("d");
          Fx.waitFor("the lines", () -> bench.snapshot().day().checkLines().keeps(LineList.REBOOT));
          Fx.waitFor("the board shows them", () -> !offer.isVisible());
          assertTrue(bench.snapshot().day().checkLines().keeps(LineList.CLOSING));
          assertTrue(Fx.find(scene.getRoot(), "reboot-checks-line", Node.class).isVisible());
          var lines = bench.snapshot().day().checkLines().lines().size();
          type("d");
          Fx.pulse();
          assertEquals(lines, bench.snapshot().day().checkLines().lines().size());
        });
  }

  private Button button(String id) {
    return Fx.find(scene.getRoot(), id, Button.class);
  }

  private boolean there(String id) {
    var node = scene.getRoot().lookup("#" + id);
    return node != null && shown(node);
  }

  private static boolean shown(Node node) {
    for (var one = node; one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Optional<CallOut> last(String server) {
    return bench.snapshot().day().rounds().get(new RoundId("round")).last(new ServerId(server));
  }

  private void waitForStep(String server, CallOutStep step) {
    Fx.waitFor(
        server + " " + step, () -> last(server).filter(one -> one.step() == step).isPresent());
  }

  private void teammateSays(String server, CallOutStep step, String reason) {
    var unused =
        bench
            .replica
            .submit(
                new CallOutServer(
                    new RoundId("round"),
                    new ServerId(server),
                    step,
                    Optional.empty(),
                    reason,
                    true))
            .thenAccept(outcome -> assertTrue(outcome instanceof Outcome.Done));
    Fx.waitFor(
        "a teammate's step", () -> last(server).filter(one -> one.step() == step).isPresent());
    Fx.pulse();
  }

  @Test
  void aDigitSelectsAndSpaceSaysTheNextStep() {
    onTheBoard(
        _ -> {
          press(KeyCode.DIGIT5);
          assertEquals("Rebooting s5.", words());
          press(KeyCode.SPACE);
          waitForStep("s5", CallOutStep.REBOOTING);
          Fx.waitFor("the next words", () -> words().equals("s5 is up."));
        });
  }

  @Test
  void aKeyHeldDownOrPressedTwiceSaysOneStep() {
    onTheBoard(
        _ -> {
          press(KeyCode.DIGIT5);
          press(KeyCode.SPACE);
          Fx.waitFor("the next words", () -> words().equals("s5 is up."));
          press(KeyCode.SPACE);
          release(KeyCode.SPACE);
          press(KeyCode.SPACE);
          assertTrue(button("reboot-next").isDisabled());
          release(KeyCode.SPACE);
          Fx.waitFor("the key is armed again", () -> !button("reboot-next").isDisabled());
          assertEquals(CallOutStep.REBOOTING, last("s5").orElseThrow().step());
          press(KeyCode.SPACE);
          waitForStep("s5", CallOutStep.UP);
        });
  }

  @Test
  void theOneWhoCalledIsAskedForASecondPerson() {
    onTheBoard(
        _ -> {
          teammateSays("s4", CallOutStep.UP, "");
          press(KeyCode.DIGIT4);
          press(KeyCode.SPACE);
          Fx.waitFor("the objection", () -> there("reboot-objection"));
          assertEquals(
              "Mei called s4: somebody else confirms it. If you are alone, say so.",
              Fx.find(scene.getRoot(), "reboot-objection", Label.class).getText());
          assertFalse(there("reboot-as-mei"), "the caller is no second person");
          button("reboot-as-ken").fire();
          waitForStep("s4", CallOutStep.OK);
          assertEquals(Optional.of(SampleDay.KEN), last("s4").orElseThrow().by());
          assertFalse(last("s4").orElseThrow().alone());
          Fx.waitFor(
              "Mei sits here still",
              () -> bench.snapshot().me().equals(Optional.of(SampleDay.MEI)));
          Fx.waitFor("the objection is gone", () -> !there("reboot-objection"));
        });
  }

  @Test
  void oneWhoIsAloneSaysSoAndItShows() {
    onTheBoard(
        _ -> {
          teammateSays("s4", CallOutStep.UP, "");
          press(KeyCode.DIGIT4);
          press(KeyCode.SPACE);
          Fx.waitFor("the objection", () -> there("reboot-alone"));
          button("reboot-alone").fire();
          waitForStep("s4", CallOutStep.OK);
          assertTrue(last("s4").orElseThrow().alone());
          Fx.waitFor(
              "it shows in the row",
              () ->
                  scene.getRoot().lookupAll(".reboot-alone").stream()
                      .map(Label.class::cast)
                      .anyMatch(label -> label.getText().equals("alone: Mei 17:41:20")));
        });
  }

  @Test
  void ngNeedsAReason() {
    onTheBoard(
        _ -> {
          press(KeyCode.DIGIT5);
          type("x");
          var field = Fx.find(scene.getRoot(), "reboot-reason", TextField.class);
          assertEquals(field, scene.getFocusOwner());
          assertEquals("", field.getText(), "the key itself is not in the field");
          field.fireEvent(new javafx.event.ActionEvent());
          Fx.waitFor("the objection", () -> there("reboot-reason-objection"));
          assertEquals(
              "Say why s5 is NG.",
              Fx.find(scene.getRoot(), "reboot-reason-objection", Label.class).getText());
          field.setText("no ssh");
          field.fireEvent(new javafx.event.ActionEvent());
          waitForStep("s5", CallOutStep.NG);
          assertEquals("no ssh", last("s5").orElseThrow().reason());
          Fx.waitFor("the field is gone", () -> !there("reboot-reason"));
        });
  }

  @Test
  void aTeammatesStepLosesNothingThatIsTyped() {
    onTheBoard(
        _ -> {
          press(KeyCode.DIGIT5);
          type("x");
          var field = Fx.find(scene.getRoot(), "reboot-reason", TextField.class);
          field.setText("disk fu");
          field.positionCaret(4);
          teammateSays("s4", CallOutStep.UP, "");
          teammateSays("s5", CallOutStep.REBOOTING, "");
          assertEquals(field, scene.getFocusOwner());
          assertEquals("disk fu", field.getText());
          assertEquals(4, field.getCaretPosition());
          assertTrue(there("reboot-reason"));
          assertTrue(screen.back());
          assertFalse(there("reboot-reason"));
        });
  }

  @Test
  void undoTakesBackTheLastStep() {
    onTheBoard(
        _ -> {
          press(KeyCode.DIGIT5);
          press(KeyCode.SPACE);
          waitForStep("s5", CallOutStep.REBOOTING);
          Fx.waitFor("said beside the work", () -> !bench.notices.shown().isEmpty());
          Fx.press(scene, KeyCode.Z, true, false);
          Fx.waitFor("it is taken back", () -> last("s5").isEmpty());
          Fx.waitFor("the words before", () -> words().equals("Rebooting s5."));
        });
  }

  @Test
  void closingShowsWhatIsMissingAndThenOpensAnother() {
    onTheBoard(
        _ -> {
          button("reboot-close").fire();
          assertTrue(there("reboot-closing"));
          var sentence = Fx.find(scene.getRoot(), "reboot-closing", Label.class).getText();
          assertEquals(
              "Not every server is confirmed: s2 void, s3 NG, s4 rebooting, s5 waiting. Close the"
                  + " round anyway?",
              sentence);
          button("reboot-close-anyway").fire();
          Fx.waitFor("the round is closed", () -> there("reboot-is-closed"));
          button("reboot-again").fire();
          Fx.waitFor(
              "another round",
              () -> bench.snapshot().day().openRound().filter(Round::open).isPresent());
          Fx.waitFor("words to say", () -> words().startsWith("Rebooting"));
        });
  }

  @Test
  void theBoardGoesToTheProjectorAndComesBack() {
    onTheBoard(
        _ -> {
          press(KeyCode.DIGIT3);
          press(KeyCode.F11);
          assertNull(scene.getRoot().lookup("#reboot-board"));
          assertTrue(there("reboot-projector-back"));
          var projector =
              Window.getWindows().stream()
                  .map(Window::getScene)
                  .filter(one -> one != null && one != scene)
                  .findFirst()
                  .orElseThrow();
          assertNotNull(projector.getRoot().lookup("#reboot-board"));
          Fx.pulse();
          Fx.press(projector, KeyCode.DIGIT5, false, false);
          Fx.press(projector, KeyCode.SPACE, false, false);
          waitForStep("s5", CallOutStep.REBOOTING);
          Fx.press(projector, KeyCode.ESCAPE, false, false);
          assertNotNull(scene.getRoot().lookup("#reboot-board"));
          assertFalse(there("reboot-projector-back"));
        });
  }

  @Test
  void withoutARoundTheFirstActionOpensOne() {
    try (var made = Workbench.of(SampleDay.empty(), SampleDay.NOW, Language.EN)) {
      open(
          made,
          _ -> {
            assertTrue(there("reboot-open"));
            button("reboot-open").fire();
            Fx.waitFor(
                "the refusal is said",
                () ->
                    bench.notices.shown().stream()
                        .anyMatch(one -> one.toString().contains("NoServersToReboot")));
          });
    }
  }

  private void confirmAll() {
    for (var server : List.of("s1", "s2", "s3", "s4", "s5")) {
      for (var step : List.of(CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK)) {
        bench
            .replica
            .submit(
                new CallOutServer(
                    new RoundId("round"),
                    new ServerId(server),
                    step,
                    Optional.empty(),
                    "",
                    step == CallOutStep.OK))
            .join();
      }
    }
    Fx.waitFor("all servers go", () -> there("reboot-servers-go"));
  }

  private String text(String id) {
    return Fx.find(scene.getRoot(), id, Label.class).getText();
  }

  @Test
  void anNgShowsTheWayBackByOneKeyAndIsGoneOnWithByAnother() {
    onTheBoard(
        test -> {
          press(KeyCode.DIGIT3);
          type("b");
          Fx.pulse();
          assertTrue(there("reboot-way-back"));
          var lines = Fx.find(scene.getRoot(), "reboot-way-back", TextInputControl.class);
          assertFalse(lines.getText().isBlank(), "revision, roles, how to undo");
          assertTrue(screen.back(), "Esc goes one step back");
          Fx.pulse();
          assertFalse(there("reboot-way-back"));
          press(KeyCode.DIGIT3);
          type("w");
          Fx.pulse();
          var reason = Fx.find(scene.getRoot(), "reboot-reason", TextField.class);
          assertEquals("", reason.getText(), "the key itself is not part of the reason");
          reason.setText("only the admin page is down");
          reason.fireEvent(new javafx.event.ActionEvent());
          Fx.waitFor(
              "the waiver",
              () ->
                  NgWaiver.of(
                          bench.snapshot().day(),
                          bench.snapshot().day().currentRound().orElseThrow(),
                          SampleDay.S3)
                      .filter(one -> one.reason().equals("only the admin page is down"))
                      .isPresent());
        });
  }

  /** Green for the servers is not green for the contest. */
  @Test
  void serversThatGoStandBesideAFailThatCounts() {
    onTheBoard(
        test -> {
          assertFalse(there("reboot-servers-go"));
          confirmAll();
          assertEquals("SERVERS GO, as said", text("reboot-servers-go-words"), "nobody asked");
          assertEquals("counts now: FAIL (17:22)", text("reboot-servers-go-counts"));
          var counts = Fx.find(scene.getRoot(), "reboot-servers-go-counts", Label.class);
          assertTrue(counts.getPseudoClassStates().contains(PseudoClass.getPseudoClass("fail")));
          var run = bench.snapshot().day().runningRun().orElseThrow();
          bench
              .replica
              .submit(new FinishRun(run.id(), Optional.empty(), RunResult.pass(Score.of(12_345))))
              .join();
          Fx.waitFor(
              "the PASS is shown",
              () -> text("reboot-servers-go-counts").equals("counts now: PASS 12,345 (17:41)"));
          assertFalse(counts.getPseudoClassStates().contains(PseudoClass.getPseudoClass("fail")));
        });
  }

  @Test
  void whileARunIsOnAndWhenItIsTooLateTheBoardShowsThatNothingIsRebooted() {
    onTheBoard(
        test ->
            assertEquals(
                "A run is on (0:26 left): no server is rebooted before it has ended.",
                text("reboot-time")));
    open(
        Workbench.of(SampleDay.full(), SampleDay.time("17:56"), Language.EN),
        test ->
            assertTrue(text("reboot-time").startsWith("Too late to reboot"), text("reboot-time")));
    open(
        Workbench.of(SampleDay.full(), SampleDay.time("18:00"), Language.EN),
        test -> assertFalse(there("reboot-time")));
  }
}
