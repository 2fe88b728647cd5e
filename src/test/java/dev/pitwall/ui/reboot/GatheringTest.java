package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Evidence;
import dev.pitwall.domain.model.Waiver;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.EvidenceCommand;
import dev.pitwall.speech.Voice;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.ServerAnswers;
import dev.pitwall.testing.ShownDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Evidence on the board, by keys. Mei sits here; s1 is confirmed in the open round. */
@FxTest
class GatheringTest {
  private static final RoundId ROUND = new RoundId("round");
  private Workbench bench;
  private Scene scene;

  private void onTheBoard(Runnable test) {
    bench = Workbench.full(Language.EN);
    ShownDay.on(
        bench,
        "reboot",
        shown -> {
          scene = shown;
          test.run();
        });
  }

  private void type(String letter) {
    scene
        .getFocusOwner()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
  }

  private boolean shown(String id) {
    Node node = scene.getRoot().lookup("#" + id);
    while (node != null && node.isVisible()) {
      if (node == scene.getRoot()) {
        return true;
      }
      node = node.getParent();
    }
    return false;
  }

  private String words(String server, String styleClass) {
    return ((Label) scene.getRoot().lookup("#reboot-row-" + server).lookup(styleClass)).getText();
  }

  private String proof(String server) {
    return words(server, ".reboot-proof");
  }

  private List<Evidence> recorded(String server) {
    return bench.snapshot().day().proofs().of(new ServerId(server));
  }

  private static Answer good(String bootId, Duration uptime) {
    return new Answer.Good(ServerAnswers.findings("ubuntu-24.04", bootId, uptime), SampleDay.NOW);
  }

  @Test
  void theLineIsShownAndAgreedOnBeforeTheFirstTimeAndNeverAgain() {
    onTheBoard(
        () -> {
          type("e");
          assertTrue(shown("reboot-evidence-line"));
          assertEquals(
              EvidenceCommand.LINE,
              Fx.find(scene.getRoot(), "reboot-evidence-line", TextArea.class).getText());
          assertFalse(bench.evidence.asked("s1"), "nothing runs before somebody agrees");
          var where = Fx.find(scene.getRoot(), "reboot-evidence-where", Label.class);
          Fx.waitFor(
              "where it would go", () -> where.getText().contains("s1: isucon@s1.example:22"));
          Fx.press(scene, KeyCode.ESCAPE, false, false);
          assertFalse(shown("reboot-evidence-line"));
          type("e");
          Fx.find(scene.getRoot(), "reboot-evidence-agree", Button.class).fire();
          assertFalse(shown("reboot-evidence-line"));
          Fx.waitFor("s5 to be asked", () -> bench.evidence.asked("s5"));
          assertEquals("asking…", proof("s1"));
          bench.evidence.answers("s1", good("b2a4c8de", Duration.ofSeconds(5)));
          Fx.waitFor("the evidence", () -> !recorded("s1").isEmpty());
          bench.evidence.forgets("s1");
          type("e");
          assertFalse(shown("reboot-evidence-line"));
          Fx.waitFor("s1 to be asked again", () -> bench.evidence.asked("s1"));
        });
  }

  @Test
  void whatKeptAServerFromAnsweringStandsInItsRowAndNothingElseWaits() {
    onTheBoard(
        () -> {
          bench.evidence.answers("s1", good("b2a4c8de", Duration.ofHours(7)));
          bench.evidence.answers("s2", new Answer.Failed(Answer.Why.KEY_REFUSED, ""));
          type("e");
          Fx.find(scene.getRoot(), "reboot-evidence-agree", Button.class).fire();
          Fx.waitFor("the failure", () -> proof("s2").equals("no evidence"));
          assertTrue(
              words("s2", ".reboot-detail")
                  .contains("It refuses your keys: ssh-add the right one."),
              words("s2", ".reboot-detail"));
          Fx.waitFor("the evidence", () -> !recorded("s1").isEmpty());
          Fx.waitFor("its row", () -> proof("s1").equals("not rebooted"));
          assertEquals("asking…", proof("s3"), "the others are still awaited");
        });
  }

  @Test
  void aPasteOnTheBoardIsEvidenceOfTheSelectedServer() {
    onTheBoard(
        () -> {
          Fx.press(scene, KeyCode.DIGIT2, false, false);
          copy("apt upgrade");
          Fx.press(scene, KeyCode.V, true, false);
          copy(ServerAnswers.text("ubuntu-24.04"));
          Fx.press(scene, KeyCode.V, true, false);
          Fx.waitFor("the evidence", () -> !recorded("s2").isEmpty());
          assertEquals(1, recorded("s2").size(), "the first text was none");
          assertTrue(recorded("s2").getFirst().pasted());
          copy(ServerAnswers.text("ubuntu-24.04").replaceAll("(?s)== pitwall 1 owners.*", ""));
          Fx.press(scene, KeyCode.V, true, false);
          Fx.waitFor("the refusal", () -> proof("s2").equals("no evidence"));
          assertTrue(words("s2", ".reboot-detail").contains("cut off after \"ports\""));
          assertEquals(1, recorded("s2").size());
        });
  }

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Test
  void whoGoesWithoutProofSaysWhy() {
    onTheBoard(
        () -> {
          Fx.press(scene, KeyCode.DIGIT1, false, false);
          type("w");
          assertFalse(shown("reboot-reason"), "nobody has asked for proof yet");
          bench.evidence.answers("s1", good("b2a4c8de", Duration.ofHours(7)));
          type("e");
          Fx.find(scene.getRoot(), "reboot-evidence-agree", Button.class).fire();
          Fx.waitFor("its row", () -> proof("s1").startsWith("not rebooted"));
          type("w");
          assertTrue(shown("reboot-reason"));
          var field = Fx.find(scene.getRoot(), "reboot-reason", TextField.class);
          assertEquals("", field.getText());
          field.setText("seen with our own eyes");
          Fx.press(scene, KeyCode.ENTER, false, false);
          Fx.waitFor("the waiver", () -> !bench.snapshot().day().proofs().of(ROUND).isEmpty());
          Waiver waiver = bench.snapshot().day().proofs().of(ROUND).getFirst();
          assertEquals("seen with our own eyes", waiver.reason());
          Fx.waitFor("its row", () -> proof("s1").equals("goes without proof (Mei)"));
        });
  }

  @Test
  void theMachineSpeaksOnlyWhereItIsAskedTo() {
    onTheBoard(
        () -> {
          Fx.press(scene, KeyCode.DIGIT4, false, false);
          space();
          Fx.waitFor("s4 to be up", () -> said("s4", CallOutStep.UP));
          // Answers come in order: the board has its own by then, and would have spoken.
          var answered = new AtomicBoolean();
          bench
              .replica
              .submit(new AddNote(new NoteId("later"), Optional.empty(), "later"))
              .thenRun(() -> Platform.runLater(() -> answered.set(true)));
          Fx.waitFor("the answer", answered::get);
          Fx.waitFor("the key", this::armed);
          assertEquals(List.of(), bench.voice.said, "it is off at first");
          bench.look.speech().set(true);
          bench.voice.silence = Optional.of(Voice.Silence.NO_VOICE);
          type("r");
          Fx.waitFor("the words", () -> !bench.voice.said.isEmpty());
          assertEquals("en Rebooting s4.", bench.voice.said.getFirst());
          Fx.waitFor(
              "the failure",
              () ->
                  scene.getRoot().lookupAll(".label").stream()
                      .anyMatch(
                          one ->
                              one instanceof Label label && label.getText().contains("no voice")));
        });
  }

  private boolean said(String server, CallOutStep step) {
    return bench
        .snapshot()
        .day()
        .rounds()
        .get(ROUND)
        .last(new ServerId(server))
        .filter(one -> one.step() == step)
        .isPresent();
  }

  /** S: from one server to the next, in their order, one key a step. */
  @Test
  void allServersAreRebootedInOrderByOneKey() {
    onTheBoard(
        () -> {
          type("s");
          for (var server : List.of("s2", "s3", "s5")) {
            Fx.waitFor(server + " in turn", () -> selected(server) && armed());
            space();
            Fx.waitFor(server, () -> said(server, CallOutStep.REBOOTING));
          }
          Fx.waitFor("what is away", () -> selected("s2"));
          bench.evidence.answers("s4", good("3f0c1f3e", Duration.ofSeconds(5)));
          type("e");
          Fx.find(scene.getRoot(), "reboot-evidence-agree", Button.class).fire();
          Fx.waitFor("the one that is back", () -> selected("s4"));
        });
  }

  /** Pressed and let go: a key that is held down says one step. */
  private void space() {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      scene
          .getFocusOwner()
          .fireEvent(new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
    }
  }

  private boolean selected(String server) {
    return scene
        .getRoot()
        .lookup("#reboot-row-" + server)
        .getPseudoClassStates()
        .contains(javafx.css.PseudoClass.getPseudoClass("chosen"));
  }

  private boolean armed() {
    return !Fx.find(scene.getRoot(), "reboot-next", Button.class).isDisabled();
  }
}
