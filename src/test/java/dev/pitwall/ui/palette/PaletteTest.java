package dev.pitwall.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.shell.Shell;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The command line, by its keys. */
@FxTest
class PaletteTest {
  private record Window(Workbench bench, Scene scene) implements AutoCloseable {
    static Window of(Language language) {
      var bench = Workbench.full(language);
      var screens = bench.screens();
      var scene = new Scene(bench.window(screens, screens.getFirst()), 1280, 720);
      bench.look.dress(scene);
      var window = new Window(bench, scene);
      window.lay();
      return window;
    }

    void lay() {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      scene.snapshot(null);
    }

    TextField line() {
      return Fx.find(scene.getRoot(), "palette-line", TextField.class);
    }

    Palette palette() {
      return Fx.find(scene.getRoot(), "palette", Palette.class);
    }

    String sentence() {
      return Fx.find(scene.getRoot(), "palette-sentence", Label.class).getText();
    }

    void open() {
      Fx.press(scene, KeyCode.K, true, false);
      lay();
    }

    void type(String text) {
      line().setText(text);
      line().positionCaret(text.length());
      lay();
    }

    void press(KeyCode code) {
      Fx.press(scene, code, false, false);
    }

    void teammate(Intent intent) {
      bench.replica.submit(intent).join();
      Fx.waitFor(
          "the change is shown",
          () -> bench.snapshots.latest().orElseThrow() == bench.replica.snapshot());
    }

    @Override
    public void close() {
      bench.close();
    }
  }

  @Test
  void aLineIsTypedDoneAndCanBeTakenBack() {
    try (var window = Window.of(Language.EN)) {
      window.open();
      assertTrue(window.palette().isOpen());
      assertSame(window.line(), window.scene.getFocusOwner());
      window.type("s2 +cache");
      assertEquals("Roles: s2 +cache A run is on: touching s2 disturbs it.", window.sentence());
      window.press(KeyCode.ENTER);
      assertFalse(window.palette().isOpen());
      assertEquals("", window.line().getText());
      Fx.waitFor("it is said", () -> !window.bench.notices.shown().isEmpty());
      assertTrue(
          window.bench.snapshot().day().servers().get(SampleDay.S2).roles().contains(Role.CACHE));
      var said = (Notice.Done) window.bench.notices.shown().getLast();
      assertEquals("command.done.roles", said.key());
      assertEquals(List.of("s2 +cache"), said.filled());
    }
  }

  @Test
  void aWrongWordIsUnderlinedAndNothingHappens() {
    try (var window = Window.of(Language.EN)) {
      window.open();
      window.type("reboot s9");
      assertTrue(((CommandFeedback) window.line().getParent().getParent()).underlines());
      assertTrue(window.sentence().startsWith("There is no server \"s9\"."), window.sentence());
      var before = window.bench.replica.snapshot();
      window.press(KeyCode.ENTER);
      Fx.pulse();
      assertTrue(window.palette().isOpen());
      assertSame(before, window.bench.replica.snapshot());
      assertEquals("reboot s9", window.line().getText());
    }
  }

  @Test
  void escGivesTheFocusBackAndKeepsTheLine() {
    try (var window = Window.of(Language.EN)) {
      var undo = Fx.find(window.scene.getRoot(), "shell-undo", javafx.scene.control.Button.class);
      undo.requestFocus();
      window.open();
      window.type("fail tim");
      window.press(KeyCode.ESCAPE);
      assertFalse(window.palette().isOpen());
      assertSame(undo, window.scene.getFocusOwner());
      window.open();
      assertEquals("fail tim", window.line().getText());
    }
  }

  @Test
  void tabTakesTheWordThatIsOffered() {
    try (var window = Window.of(Language.EN)) {
      window.open();
      window.type("reb");
      window.press(KeyCode.TAB);
      assertEquals("reboot ", window.line().getText());
      window.press(KeyCode.DOWN);
      window.press(KeyCode.DOWN);
      window.press(KeyCode.ENTER);
      assertEquals("reboot s2 ", window.line().getText());
      assertSame(window.line(), window.scene.getFocusOwner());
    }
  }

  @Test
  void undoTakesTheWordBackAndThenTheLetters() {
    try (var window = Window.of(Language.EN)) {
      window.open();
      var line = window.line();
      line.replaceText(0, 0, "reb");
      window.press(KeyCode.TAB);
      assertEquals("reboot ", line.getText());
      line.undo();
      assertEquals("reb", line.getText());
      line.undo();
      assertEquals("", line.getText());
    }
  }

  @Test
  void upBringsEarlierLinesBack() {
    try (var window = Window.of(Language.EN)) {
      for (var line : List.of("memo one", "memo two")) {
        window.open();
        window.type(line);
        window.press(KeyCode.ENTER);
        Fx.waitFor("done", () -> !window.palette().isOpen());
      }
      window.open();
      window.press(KeyCode.UP);
      assertEquals("memo two", window.line().getText());
      window.press(KeyCode.UP);
      assertEquals("memo one", window.line().getText());
      window.press(KeyCode.DOWN);
      assertEquals("memo two", window.line().getText());
    }
  }

  @Test
  void halfTypedTextSurvivesATeammateAndAScreenSwitch() {
    try (var window = Window.of(Language.EN)) {
      window.open();
      window.type("task redis for");
      window.teammate(new AddNote(window.bench.ids.note(), Optional.empty(), "lunch"));
      assertEquals("task redis for", window.line().getText());
      Fx.press(window.scene, KeyCode.DIGIT3, true, false);
      Fx.waitFor("the focus stays", () -> window.scene.getFocusOwner() == window.line());
      assertTrue(window.palette().isOpen());
      assertEquals("task redis for", window.line().getText());
    }
  }

  @Test
  void anInputMethodKeepsItsKeysUntilItHasSettled() {
    try (var window = Window.of(Language.JA)) {
      window.open();
      window.type("記録 ");
      compose(window, "ひる", "");
      window.press(KeyCode.ENTER);
      window.press(KeyCode.ESCAPE);
      assertTrue(window.palette().isOpen());
      compose(window, "", "昼休み");
      Fx.pulse();
      assertEquals("記録 昼休み", window.line().getText());
      window.press(KeyCode.ENTER);
      Fx.waitFor(
          "done",
          () ->
              window.bench.snapshot().day().notes().values().stream()
                  .anyMatch(note -> note.text().equals("昼休み")));
    }
  }

  private static void compose(Window window, String composed, String committed) {
    var runs = FXCollections.<InputMethodTextRun>observableArrayList();
    if (!composed.isEmpty()) {
      runs.add(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    }
    window
        .line()
        .fireEvent(
            new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
  }

  @Test
  void theWindowItselfCanBeTold() {
    try (var window = Window.of(Language.EN)) {
      window.open();
      window.type("ダーク");
      window.bench.look.theme().set(Theme.LIGHT);
      window.press(KeyCode.ENTER);
      assertEquals(Theme.DARK, window.bench.look.theme().get());
      window.open();
      window.type("scores");
      assertEquals("Goes to Scores.", window.sentence());
      window.press(KeyCode.ENTER);
      assertFalse(window.scene.getRoot().lookupAll("#scores-quick-score").isEmpty());
      window.open();
      window.type("backup");
      window.press(KeyCode.ENTER);
      assertSame(
          window.scene.getRoot().lookup("#settings-copy-folder"), window.scene.getFocusOwner());
      window.open();
      window.type("i am ken");
      window.press(KeyCode.ENTER);
      Fx.waitFor(
          "Ken sits here", () -> window.bench.snapshot().me().equals(Optional.of(SampleDay.KEN)));
      window.open();
      window.type("japanese");
      window.press(KeyCode.ENTER);
      assertEquals(Language.JA, window.bench.texts.now().language());
    }
  }

  @Test
  void anAgentSitsAtNoLaptop() {
    try (var window = Window.of(Language.EN)) {
      window.teammate(new AddMember(new MemberId("bot"), "Robot", Tint.GREEN, Member.Kind.AGENT));
      window.open();
      window.type("i am robot");
      window.press(KeyCode.ENTER);
      assertTrue(window.palette().isOpen(), "refused");
      assertEquals(Optional.of(SampleDay.MEI), window.bench.snapshot().me());
    }
  }

  @Test
  void evidenceOfOneServerOrOfAllIsAskedFor() {
    try (var window = Window.of(Language.EN)) {
      window.open();
      window.type("evidence s3");
      window.press(KeyCode.ENTER);
      window.lay();
      // What would be run is shown before it is run for the first time.
      Fx.find(window.scene.getRoot(), "reboot-evidence-agree", Button.class).fire();
      Fx.waitFor("s3 is asked", () -> window.bench.evidence.asked("s3"));
      assertFalse(window.bench.evidence.asked("s1"));
      window.open();
      window.type("evidence");
      window.press(KeyCode.ENTER);
      Fx.waitFor("s1 is asked", () -> window.bench.evidence.asked("s1"));
    }
  }

  @Test
  void itIsInTheKeySheet() {
    try (var window = Window.of(Language.EN)) {
      var shell = (Shell) window.scene.getRoot();
      Fx.press(window.scene, KeyCode.F1, false, true);
      window.lay();
      assertTrue(
          shell.lookupAll(".key-cap").stream()
              .anyMatch(node -> node instanceof Label cap && cap.getText().equals("Ctrl+K")));
    }
  }
}
