package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Round;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.ShownDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The Reboot screen in the whole window, with its notices and its bar, by keys. Mei sits here. */
@FxTest
class RebootKeysTest {
  private Workbench bench;
  private Scene scene;

  private void inTheWindow(Runnable test) {
    inTheWindow(Workbench.full(Language.EN), test);
  }

  private void inTheWindow(Workbench made, Runnable test) {
    bench = made;
    ShownDay.on(
        made,
        "warroom",
        shown -> {
          scene = shown;
          Fx.press(scene, KeyCode.DIGIT5, true, false);
          Fx.pulse();
          test.run();
        });
  }

  /** Pressed and let go, each at what has the focus then. */
  private void key(KeyCode code) {
    fire(KeyEvent.KEY_PRESSED, code);
    fire(KeyEvent.KEY_RELEASED, code);
  }

  private void fire(EventType<KeyEvent> type, KeyCode code) {
    scene.getFocusOwner().fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
  }

  private Button button(String id) {
    return Fx.find(scene.getRoot(), id, Button.class);
  }

  /** As the mouse does: the button takes the focus first. */
  private void click(String id) {
    button(id).requestFocus();
    button(id).fire();
  }

  private boolean shown(String id) {
    for (Node one = scene.getRoot().lookup("#" + id); one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return scene.getRoot().lookup("#" + id) != null;
  }

  private Round newest() {
    return bench.snapshot().day().currentRound().orElseThrow();
  }

  private Optional<CallOut> last(String server) {
    return newest().last(new ServerId(server));
  }

  private void waitForStep(String server, CallOutStep step) {
    Fx.waitFor(
        server + " " + step, () -> last(server).filter(one -> one.step() == step).isPresent());
    Fx.pulse();
  }

  private void s4IsUp() {
    bench
        .replica
        .submit(
            new CallOutServer(
                new RoundId("round"), SampleDay.S4, CallOutStep.UP, Optional.empty(), "", true))
        .join();
    waitForStep("s4", CallOutStep.UP);
  }

  private void mayNotConfirmS4() {
    s4IsUp();
    key(KeyCode.DIGIT4);
    key(KeyCode.SPACE);
    Fx.waitFor("the objection", () -> shown("reboot-objection"));
    Fx.pulse();
  }

  private void theKeysAnswer() {
    Fx.pulse();
    key(KeyCode.DIGIT5);
    key(KeyCode.SPACE);
    waitForStep("s5", CallOutStep.REBOOTING);
  }

  @Test
  void theKeysAnswerOnTheFirstVisit() {
    inTheWindow(this::theKeysAnswer);
  }

  @Test
  void afterAnotherRoundIsOpenedTheKeysAreTheBoards() {
    inTheWindow(
        () -> {
          click("reboot-close");
          assertEquals("reboot-keep-open", scene.getFocusOwner().getId());
          click("reboot-close-anyway");
          Fx.waitFor("the round is closed", () -> shown("reboot-is-closed"));
          Fx.pulse();
          click("reboot-again");
          Fx.waitFor("another round", () -> newest().open() && shown("notice-undo"));
          theKeysAnswer();
          assertTrue(newest().open());
        });
  }

  @Test
  void aNoticesUndoNeverTakesTheKey() {
    inTheWindow(
        () -> {
          key(KeyCode.DIGIT5);
          key(KeyCode.SPACE);
          Fx.waitFor("a notice", () -> shown("notice-undo"));
          button("notice-undo").requestFocus();
          key(KeyCode.DIGIT2);
          key(KeyCode.SPACE);
          waitForStep("s2", CallOutStep.REBOOTING);
          assertEquals(CallOutStep.REBOOTING, last("s5").orElseThrow().step());
        });
  }

  @Test
  void afterAnotherMemberSatDownTheKeysAnswer() {
    inTheWindow(
        () -> {
          var me = Fx.find(scene.getRoot(), "shell-member", MenuButton.class);
          me.requestFocus();
          me.getItems().get(1).fire();
          Fx.waitFor("Ken", () -> me.getText().equals("Ken"));
          theKeysAnswer();
          assertEquals(Optional.of(SampleDay.KEN), last("s5").orElseThrow().by());
        });
  }

  @Test
  void afterOneSaidThatOneIsAloneTheKeysAnswer() {
    inTheWindow(
        () -> {
          mayNotConfirmS4();
          click("reboot-alone");
          waitForStep("s4", CallOutStep.OK);
          theKeysAnswer();
        });
  }

  @Test
  void lookingAtAnEarlierRoundAndBackLeavesTheKeysWithTheBoard() {
    inTheWindow(
        () -> {
          click("reboot-close");
          click("reboot-close-anyway");
          Fx.waitFor("the round is closed", () -> shown("reboot-is-closed"));
          click("reboot-again");
          Fx.waitFor("another round", () -> newest().open() && !shown("reboot-is-closed"));
          click("reboot-rounds");
          Fx.pulse();
          click("reboot-round-round");
          Fx.pulse();
          click("reboot-earlier-back");
          theKeysAnswer();
        });
  }

  @Test
  void withoutARoundEnterOpensOne() {
    inTheWindow(
        Workbench.of(SampleDay.empty(), SampleDay.NOW, Language.EN),
        () -> {
          assertEquals("reboot-open", scene.getFocusOwner().getId());
          key(KeyCode.ENTER);
          Fx.waitFor(
              "it was asked for",
              () ->
                  bench.notices.shown().stream()
                      .anyMatch(one -> one.toString().contains("NoServersToReboot")));
          assertEquals(1, Window.getWindows().stream().filter(Stage.class::isInstance).count());
        });
  }

  @Test
  void aQuestionMovesNoRow() {
    inTheWindow(
        () -> {
          s4IsUp();
          key(KeyCode.DIGIT4);
          Fx.pulse();
          var row = Fx.find(scene.getRoot(), "reboot-row-s5", Region.class);
          var before = row.localToScene(row.getLayoutBounds());
          key(KeyCode.SPACE);
          Fx.waitFor("the objection", () -> shown("reboot-objection"));
          Fx.waitFor("the notices are as before", () -> !shown("notice-undo"));
          Fx.pulse();
          assertEquals(before, row.localToScene(row.getLayoutBounds()));
        });
  }

  @Test
  void aQuestionIsOfTheSelectedServerAndTabShowsWhereOneIs() {
    inTheWindow(
        () -> {
          mayNotConfirmS4();
          key(KeyCode.DIGIT5);
          assertFalse(shown("reboot-objection"));
          key(KeyCode.DIGIT4);
          key(KeyCode.SPACE);
          Fx.waitFor("the objection again", () -> shown("reboot-objection"));
          Fx.pulse();
          fire(KeyEvent.KEY_PRESSED, KeyCode.TAB);
          assertEquals("reboot-as-ken", scene.getFocusOwner().getId());
          assertTrue(scene.getFocusOwner().isFocusVisible());
          key(KeyCode.ENTER);
          waitForStep("s4", CallOutStep.OK);
          assertEquals(Optional.of(SampleDay.KEN), last("s4").orElseThrow().by());
          Fx.waitFor(
              "Mei sits here still",
              () -> bench.snapshot().me().equals(Optional.of(SampleDay.MEI)));
          theKeysAnswer();
        });
  }

  /** As on a keyboard: the letter is typed, and comes as a character. */
  private void letter(String letter) {
    scene
        .getFocusOwner()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
  }

  private String words() {
    return Fx.find(scene.getRoot(), "reboot-words", Label.class).getText();
  }

  @Test
  void aLetterLetsTheSecondPersonConfirmAndTheBoardGoesOn() {
    inTheWindow(
        () -> {
          mayNotConfirmS4();
          letter("f");
          waitForStep("s4", CallOutStep.OK);
          assertEquals(Optional.of(SampleDay.KEN), last("s4").orElseThrow().by());
          Fx.waitFor("on to the next", () -> words().equals("Rebooting s5."));
          key(KeyCode.SPACE);
          assertTrue(last("s5").isEmpty(), "the key rests: it was meant for s4");
          Fx.waitFor("the key is armed", () -> !button("reboot-next").isDisabled());
          key(KeyCode.SPACE);
          waitForStep("s5", CallOutStep.REBOOTING);
        });
  }

  @Test
  void aLetterSaysThatOneIsAlone() {
    inTheWindow(
        () -> {
          mayNotConfirmS4();
          letter("a");
          waitForStep("s4", CallOutStep.OK);
          assertTrue(last("s4").orElseThrow().alone());
        });
  }

  @Test
  void aDigitPressedWhileASecondPersonIsAskedForConfirmsNothing() {
    inTheWindow(
        () -> {
          mayNotConfirmS4();
          key(KeyCode.DIGIT1);
          Fx.pulse();
          assertEquals(CallOutStep.UP, last("s4").orElseThrow().step());
          assertEquals("s1 is confirmed.", words());
          letter("f");
          letter("a");
          Fx.pulse();
          assertEquals(CallOutStep.UP, last("s4").orElseThrow().step());
        });
  }

  @Test
  void spaceOnAConfirmedServerGoesOnToTheNextThatNeedsSomething() {
    inTheWindow(
        () -> {
          key(KeyCode.DIGIT1);
          key(KeyCode.SPACE);
          assertEquals("Rebooting s2.", words());
        });
  }

  @Test
  void aKeyThatCannotActShowsWhy() {
    inTheWindow(
        () -> {
          key(KeyCode.DIGIT5);
          letter("o");
          assertEquals(
              "s5 has not been rebooted in this round. First say that it is.",
              Fx.find(scene.getRoot(), "reboot-objection", Label.class).getText());
          assertTrue(shown("reboot-objection"));
          key(KeyCode.DIGIT1);
          letter("o");
          assertEquals(
              "s1 is confirmed already.",
              Fx.find(scene.getRoot(), "reboot-objection", Label.class).getText());
        });
  }

  @Test
  void aNoticeThatComesAndGoesMovesNoRowAndNoLetter() {
    inTheWindow(
        () -> {
          bench.notices.clear();
          Fx.pulse();
          var row = Fx.find(scene.getRoot(), "reboot-row-s5", Region.class);
          var name = (Label) row.lookup(".reboot-name");
          var before = row.localToScene(row.getLayoutBounds());
          var letters = name.getFont();
          bench.desk.refuse(new dev.pitwall.domain.decide.Rejection.NothingChanges());
          Fx.pulse();
          assertTrue(scene.getRoot().lookup(".notice-strip").isVisible());
          assertEquals(before, row.localToScene(row.getLayoutBounds()));
          assertEquals(letters, name.getFont());
        });
  }

  @Test
  void anNgStandsWithItsReasonInTheBar() {
    inTheWindow(
        () -> {
          key(KeyCode.DIGIT5);
          letter("x");
          Fx.find(scene.getRoot(), "reboot-reason", javafx.scene.control.TextField.class)
              .setText("disk full");
          key(KeyCode.ENTER);
          waitForStep("s5", CallOutStep.NG);
          Fx.waitFor(
              "it is among the alerts", () -> scene.getRoot().lookup("#shell-alert-ng-s5") != null);
          assertTrue(shown("shell-alert-ng-s3"), "the first of them stands in the bar");
          assertEquals("NG s5: disk full", button("shell-alert-ng-s5").getAccessibleText());
        });
  }

  @Test
  void aConfirmationByNobodyAsksWhoItIs() {
    inTheWindow(
        () -> {
          s4IsUp();
          bench.desk.actAs(Optional.empty());
          Fx.waitFor("nobody", () -> bench.snapshot().me().isEmpty());
          Fx.pulse();
          key(KeyCode.DIGIT4);
          key(KeyCode.SPACE);
          Fx.waitFor("who confirms", () -> shown("reboot-as-ken"));
          click("reboot-as-ken");
          waitForStep("s4", CallOutStep.OK);
          assertEquals(Optional.of(SampleDay.KEN), bench.snapshot().me());
        });
  }

  @Test
  void aKeyThatRestsShowsForHowLong() {
    inTheWindow(
        () -> {
          key(KeyCode.DIGIT5);
          key(KeyCode.SPACE);
          Fx.waitFor("it rests", () -> button("reboot-next").isDisabled());
          assertTrue(button("reboot-next").getText().contains("wait 0."));
          Fx.waitFor("it is armed", () -> button("reboot-next").getText().contains("Space"));
          assertFalse(button("reboot-next").isDisabled());
        });
  }

  @Test
  void theProjectorShowsTheTimeThatIsLeft() {
    inTheWindow(
        () -> {
          assertFalse(shown("reboot-left"));
          key(KeyCode.F11);
          var projector =
              Window.getWindows().stream()
                  .map(Window::getScene)
                  .filter(one -> one != null && one != scene)
                  .filter(one -> one.getRoot().lookup("#reboot-left") != null)
                  .findFirst()
                  .orElseThrow();
          var left = Fx.find(projector.getRoot(), "reboot-left", Label.class);
          assertTrue(left.isVisible());
          assertEquals("18:40 left", left.getText());
          Fx.press(projector, KeyCode.F11, false, false);
        });
  }
}
