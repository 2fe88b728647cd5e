package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.PlannedDay;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.shell.Shell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The window around the screens. */
@FxTest
class WindowTest {
  private static final String LUNCH = "Note: lunch at one (Mei, 17:41)";

  private static Scene scene(Workbench bench) {
    var screens = bench.screens();
    var scene =
        new Scene(
            new Shell(
                bench.texts,
                bench.clock,
                bench.now,
                bench.desk,
                bench.notices,
                bench.look,
                bench.snapshots,
                bench.teamPictures,
                bench.reach,
                bench.hosts,
                screens,
                bench.ids,
                dev.pitwall.command.verbs.DayVerbs::of,
                () -> {}),
            1280,
            720);
    bench.look.dress(scene);
    ((Shell) scene.getRoot()).go(screens.getFirst());
    lay(scene);
    return scene;
  }

  private static void lay(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    scene.snapshot(null);
  }

  private static List<Node> all(Node node) {
    var nodes = new ArrayList<Node>(List.of(node));
    // The parts of a combo box carry ids of JavaFX's own.
    if (node instanceof Parent parent && !(node instanceof ComboBox)) {
      parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
    }
    return nodes;
  }

  @Test
  void noTwoNodesShareAnIdOnAnyScreen() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      for (var entry : bench.screens()) {
        ((Shell) scene.getRoot()).go(entry);
        lay(scene);
        var seen = new HashSet<String>();
        var twice =
            all(scene.getRoot()).stream()
                // A table's cells and headers carry the id of their column, by JavaFX's own doing.
                // So does the flow of rows inside each list.
                .filter(
                    node ->
                        !(node instanceof TableCell
                            || node instanceof TableColumnHeader
                            || node instanceof VirtualFlow))
                .map(Node::getId)
                .filter(id -> id != null && !seen.add(id))
                .toList();
        assertEquals(List.of(), twice, entry.id());
      }
    }
  }

  @Test
  void everythingThatCanBePressedHasAnIdAndANameForScreenReaders() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      for (var node : all(scene.getRoot())) {
        if (node instanceof Button || node instanceof ToggleButton || node instanceof TextField) {
          assertFalse(node.getId() == null || node.getId().isBlank(), "no id: " + node);
        }
        if (node instanceof Button button) {
          var spoken = button.getAccessibleText();
          assertFalse(
              button.getText().isBlank() && (spoken == null || spoken.isBlank()), button.getId());
        }
      }
    }
  }

  @Test
  void nothingInTheBarIsCutOffOnASmallLaptop() {
    for (var language : Language.values()) {
      try (var bench = Workbench.full(language)) {
        var scene = scene(bench);
        var bar = scene.getRoot().lookup(".contest-bar");
        for (var node : all(bar)) {
          if (node instanceof Labeled label && label.isVisible() && !label.getText().isEmpty()) {
            assertTrue(
                label.getWidth() + 0.5 >= label.prefWidth(-1), language + ": " + label.getText());
            var place = label.localToScene(label.getLayoutBounds());
            assertTrue(place.getMaxX() <= 1280.5, language + ": " + label.getText());
          }
        }
      }
    }
  }

  @Test
  void aWindowThatOpensOnAScreenHasTheFocusInItsField() {
    try (var bench = Workbench.full(Language.EN)) {
      var entries = bench.screens();
      var scores = entries.stream().filter(entry -> entry.id().equals("scores")).findFirst();
      var scene = new Scene(bench.window(entries, scores.orElseThrow()), 1280, 720);
      bench.look.dress(scene);
      Fx.waitFor("the focus", () -> scene.getFocusOwner() != null);
      Fx.pulse();
      assertEquals("scores-quick-score", scene.getFocusOwner().getId());
    }
  }

  @Test
  void keysLeadToTheScreens() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      assertTrue(Fx.find(scene.getRoot(), "nav-warroom", ToggleButton.class).isSelected());
      Fx.press(scene, KeyCode.DIGIT8, true, false);
      assertTrue(Fx.find(scene.getRoot(), "nav-settings", ToggleButton.class).isSelected());
      assertFalse(Fx.find(scene.getRoot(), "nav-warroom", ToggleButton.class).isSelected());
    }
  }

  @Test
  void theLanguageChangesWhileRunning() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      assertTrue(says(scene, "18:40 left"));
      Fx.find(scene.getRoot(), "shell-language", Button.class).fire();
      assertTrue(says(scene, "残り 18:40"));
      assertEquals("作戦室", Fx.find(scene.getRoot(), "nav-warroom", ToggleButton.class).getText());
    }
  }

  @Test
  void undoTakesTheLastStepBackAndRedoBringsItAgain() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      int before = bench.snapshot().day().notes().size();
      bench.desk.submit(new AddNote(new NoteId("n"), Optional.empty(), "to be undone"));
      Fx.waitFor("the note", () -> shownNotes(bench) == before + 1);
      Fx.press(scene, KeyCode.DIGIT7, true, false);
      Fx.press(scene, KeyCode.Z, true, false);
      Fx.waitFor("the undo", () -> bench.snapshot().day().notes().size() == before);
      var redo = Fx.find(scene.getRoot(), "shell-redo", Button.class);
      Fx.waitFor("redo can be pressed", () -> !redo.isDisabled());
      redo.fire();
      Fx.waitFor("the redo", () -> bench.snapshot().day().notes().size() == before + 1);
    }
  }

  /** The war room shows no note: taking one back there is asked for once more by the same key. */
  @Test
  void undoShowsWhatItTakesAndAsksOnceMoreForAStepOfAnotherScreen() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      int before = bench.snapshot().day().notes().size();
      bench.desk.submit(new AddNote(new NoteId("n"), Optional.empty(), "lunch at one"));
      Fx.waitFor("the note", () -> shownNotes(bench) == before + 1);
      var undo = Fx.find(scene.getRoot(), "shell-undo", Button.class);
      assertEquals("Undo: " + LUNCH + "  (Ctrl+Z)", undo.getAccessibleHelp());
      Fx.press(scene, KeyCode.Z, true, false);
      assertTrue(says(scene, "Your last step was on another screen: " + LUNCH + "."));
      Fx.press(scene, KeyCode.Z, true, false);
      assertEquals(before + 1, shownNotes(bench), "a key held down is no answer");
      answerOnceItCounts(scene, "Ctrl+Z", false);
      Fx.waitFor("the undo", () -> shownNotes(bench) == before);
      Fx.waitFor("it is said", () -> says(scene, "Taken back: " + LUNCH));
      var redo = Fx.find(scene.getRoot(), "shell-redo", Button.class);
      assertEquals("Redo: " + LUNCH + "  (Ctrl+Shift+Z)", redo.getAccessibleHelp());
      Fx.press(scene, KeyCode.Z, true, true);
      answerOnceItCounts(scene, "Ctrl+Shift+Z", true);
      Fx.waitFor("it is said", () -> says(scene, "Done again: " + LUNCH));
      assertEquals(before + 1, shownNotes(bench));
    }
  }

  private static void answerOnceItCounts(Scene scene, String key, boolean shift) {
    Fx.waitFor("an answer counts", () -> says(scene, "Press " + key + " again all the same."));
    Fx.press(scene, KeyCode.Z, true, shift);
  }

  /** The field's own undo is the toolkit's: here its outcome. */
  @Test
  void theUndoAfterTheLastLetterOfAFieldIsAskedFor() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      Fx.press(scene, KeyCode.DIGIT3, true, false);
      int before = bench.snapshot().day().runs().size();
      var score = Fx.find(scene.getRoot(), "scores-quick-score", TextField.class);
      bench.desk.submit(
          new RecordRun(
              new RunId("typed"),
              Optional.empty(),
              Optional.empty(),
              RunSetup.UNKNOWN,
              new RunResult(Verdict.PASS, Optional.of(Score.of(8_200)), "", "")));
      Fx.waitFor(
          "the run",
          () -> bench.snapshots.latest().orElseThrow().day().runs().size() == before + 1);
      score.requestFocus();
      score.insertText(0, "94");
      score.undo();
      assertEquals("", score.getText());
      Fx.press(scene, KeyCode.Z, true, false);
      assertTrue(says(scene, "All that was typed here is taken back."));
      answerOnceItCounts(scene, "Ctrl+Z", false);
      Fx.waitFor("the undo", () -> says(scene, "Taken back: "));
    }
  }

  /** The run was started a quarter of an hour ago. */
  @Test
  void undoOfWhatLiesFarBackIsAskedForOnItsOwnScreenToo() {
    var later = SampleDay.NOW.plus(Duration.ofMinutes(15));
    try (var bench = Workbench.on(SampleDay.full().log(), later, Language.EN)) {
      var scene = scene(bench);
      Fx.press(scene, KeyCode.DIGIT3, true, false);
      Fx.press(scene, KeyCode.Z, true, false);
      assertTrue(says(scene, "Your last step is more than 10 minutes old: Run started"));
      answerOnceItCounts(scene, "Ctrl+Z", false);
      Fx.waitFor("the undo", () -> bench.snapshot().day().runningRun().isEmpty());
    }
  }

  private static int shownNotes(Workbench bench) {
    return bench.snapshots.latest().orElseThrow().day().notes().size();
  }

  @Test
  void aRefusalIsToldInOneSentenceAndCanBeWavedAway() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      bench.desk.submit(new AddNote(new NoteId("n"), Optional.empty(), " "));
      Fx.waitFor("the refusal", () -> says(scene, "The note has no text."));
      bench.desk.dismiss(bench.notices.shown().getFirst());
      assertFalse(says(scene, "The note has no text."));
    }
  }

  @Test
  void aProblemOfTheDayStaysUntilItIsWavedAway() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      var problem = Problem.of(Problem.Kind.DATABASE_BEHIND);
      bench.replica.report(problem);
      var sentence = bench.texts.now().of(problem).what();
      Fx.waitFor("the problem", () -> says(scene, sentence));
      bench.desk.dismiss(bench.notices.shown().getFirst());
      Fx.waitFor("it is gone", () -> bench.snapshot().problems().isEmpty());
      Fx.waitFor("and from the window", () -> !says(scene, sentence));
    }
  }

  @Test
  void anotherMemberCanSitDownHere() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      var me = Fx.find(scene.getRoot(), "shell-member", MenuButton.class);
      assertEquals("Mei", me.getText());
      me.getItems().get(1).fire();
      Fx.waitFor("Ken", () -> me.getText().equals("Ken"));
      assertEquals(Optional.of(SampleDay.KEN), bench.snapshot().me());
    }
  }

  @Test
  void escClosesTheFormAndNothingElse() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      Fx.press(scene, KeyCode.DIGIT8, true, false);
      lay(scene);
      Fx.find(scene.getRoot(), "settings-add-member", Button.class).fire();
      lay(scene);
      Fx.find(scene.getRoot(), "member-form-name", TextField.class);
      Fx.press(scene, KeyCode.ESCAPE, false, false);
      assertEquals(null, scene.getRoot().lookup("#member-form-name"));
      assertTrue(Fx.find(scene.getRoot(), "nav-settings", ToggleButton.class).isSelected());
    }
  }

  @Test
  void atTwiceTheTypeTheClockStaysInSightAndTheRestScrolls() {
    try (var bench = Workbench.full(Language.JA)) {
      bench.look.scale().set(2);
      var scene = scene(bench);
      for (var screen : bench.screens()) {
        ((Shell) scene.getRoot()).go(screen);
        lay(scene);
        var bar = scene.getRoot().lookup(".contest-bar");
        var place = bar.localToScene(bar.getLayoutBounds());
        assertTrue(place.getMinY() >= 0 && place.getMinX() >= 0, screen.id() + ": " + place);
      }
    }
  }

  @Test
  void anEmptyStripIsNotThereAtAll() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      bench.desk.refuse(new Rejection.NothingChanges());
      lay(scene);
      var strip = scene.getRoot().lookup(".notice-strip");
      assertTrue(strip.isVisible());
      bench.notices.clear();
      lay(scene);
      assertFalse(strip.isVisible());
    }
  }

  @Test
  void screensMadeUnseenAreTheOnesThatAreShown() {
    try (var bench = Workbench.full(Language.EN)) {
      var made = new ArrayList<String>();
      var screens =
          bench.screens().stream()
              .map(
                  one ->
                      new ScreenEntry(
                          one.id(),
                          one.titleKey(),
                          one.icon(),
                          one.digit(),
                          () -> {
                            made.add(one.id());
                            return one.make().get();
                          }))
              .toList();
      var shell = bench.window(screens, screens.getFirst());
      var scene = new Scene(shell, 1280, 720);
      bench.look.dress(scene);
      lay(scene);
      shell.prepareWhenIdle();
      assertEquals(1, made.size(), "somebody may be typing still");
      Fx.waitFor("all screens are made", shell::isPrepared);
      assertEquals(screens.stream().map(ScreenEntry::id).toList(), made);
      var place = (Pane) scene.getRoot().lookup(".place");
      assertEquals(1, shownIn(place), "the others wait unseen");
      for (var screen : screens.stream().filter(ScreenEntry::onRail).toList()) {
        Fx.press(scene, KeyCode.getKeyCode(String.valueOf(screen.digit())), true, false);
        lay(scene);
        assertEquals(Optional.of(screen.id()), shell.screen().get());
        assertEquals(1, shownIn(place), screen.id());
        var view = place.getChildren().stream().filter(Node::isVisible).findFirst().orElseThrow();
        assertTrue(view.lookupAll("*").size() > 10, screen.id());
        assertEquals(place.getLayoutBounds(), view.getBoundsInParent(), screen.id());
      }
      assertEquals(screens.size(), made.size(), "each once");
      shell.close();
    }
  }

  private static long shownIn(Pane place) {
    return place.getChildren().stream().filter(Node::isVisible).count();
  }

  /** A prepared screen is looked at like any other: its focus, and none in those that wait. */
  @Test
  void aPreparedScreenThatNobodyLookedAtTakesNoFocus() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      var shell = (Shell) scene.getRoot();
      shell.prepareWhenIdle();
      Fx.waitFor("all screens are made", shell::isPrepared);
      var place = (Pane) scene.getRoot().lookup(".place");
      for (int i = 0; i < 100; i++) {
        Fx.press(scene, KeyCode.TAB, false, false);
        for (Node one = scene.getFocusOwner(); one != null; one = one.getParent()) {
          assertTrue(one.isVisible(), scene.getFocusOwner() + " waits unseen");
        }
      }
      assertEquals(1, shownIn(place));
      shell.close();
    }
  }

  /** On a laptop, while alarms above and a strip below take their part of the height. */
  @Test
  void whatScoresSaysOfAnEmptyDayHasRoomBelowTheChart() {
    for (var language : Language.values()) {
      var day = PlannedDay.of("isucon14", language, 0);
      try (var bench = Workbench.of(day, SampleDay.NOW, language)) {
        var scene = scene(bench);
        Fx.press(scene, KeyCode.DIGIT3, true, false);
        lay(scene);
        assertTrue(scene.getRoot().lookup(".alarm-strip").isVisible(), "alarms ring");
        bench.desk.refuse(new Rejection.NothingChanges());
        lay(scene);
        lay(scene);
        var divider = inScene(scene.getRoot().lookup(".split-pane-divider"));
        var empty = scene.getRoot().lookup(".split-pane .empty-state");
        var icon = inScene(empty.lookup(".icon"));
        var last = inScene(empty.lookup("#scores-empty-start"));
        var split = inScene(scene.getRoot().lookup(".split-pane"));
        assertTrue(icon.getMinY() >= divider.getMaxY() + 4, language + ": " + icon + divider);
        assertTrue(last.getMaxY() <= split.getMaxY() - 4, language + ": " + last + split);
      }
    }
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void theManualsContentsStandBesideItsPage() {
    try (var bench = Workbench.full(Language.EN)) {
      var screens = bench.screens();
      var shell = bench.window(screens, screens.getFirst());
      var stage = new Stage();
      stage.setScene(new Scene(shell, 1280, 720));
      bench.look.dress(stage.getScene());
      stage.show();
      Fx.pulse();
      // Its paragraphs are as long as any.
      Fx.press(stage.getScene(), KeyCode.DIGIT6, true, false);
      Fx.press(stage.getScene(), KeyCode.F1, false, false);
      Fx.waitFor(
          "the manual is read",
          () ->
              shell.lookup("#manual-contents") instanceof ListView<?> list
                  && !list.getItems().isEmpty());
      var contents = Fx.find(shell, "manual-contents", ListView.class);
      var page = Fx.find(shell, "manual-page", ScrollPane.class);
      Fx.waitFor("the chapter is built", () -> shell.lookup(".manual-entry") != null);
      Fx.pulse();
      Fx.pulse();
      assertTrue(contents.getWidth() > 150, "as wide as " + contents.getWidth());
      assertTrue(right(contents) <= left(page) + 1, right(contents) + " > " + left(page));
      stage.hide();
      shell.close();
    }
  }

  private static double left(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinX();
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  @Test
  void screensMadeUnseenAreDividedLikeTheOthers() {
    assertEquals(widthOfSnippets(false), widthOfSnippets(true), 1);
  }

  private static double widthOfSnippets(boolean unseen) {
    try (var bench = Workbench.of(SnippetDay.few(), SampleDay.NOW, Language.EN)) {
      var screens = bench.screens();
      var shell = bench.window(screens, screens.getFirst());
      var scene = new Scene(shell, 1280, 720);
      bench.look.dress(scene);
      lay(scene);
      if (unseen) {
        shell.prepareWhenIdle();
        Fx.waitFor("all screens are made", shell::isPrepared);
      }
      Fx.press(scene, KeyCode.DIGIT6, true, false);
      lay(scene);
      var list = Fx.find(scene.getRoot(), "snippets-list", ListView.class);
      shell.close();
      return list.getWidth();
    }
  }

  @Test
  void noNoticeMovesWhatStandsAboveIt() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      for (var screen : bench.screens().stream().filter(ScreenEntry::onRail).toList()) {
        Fx.press(scene, KeyCode.getKeyCode(String.valueOf(screen.digit())), true, false);
        bench.notices.clear();
        lay(scene);
        var place = scene.getRoot().lookup(".place");
        var before = place.localToScene(place.getLayoutBounds());
        bench.desk.refuse(new Rejection.NothingChanges());
        lay(scene);
        assertEquals(before, place.localToScene(place.getLayoutBounds()), screen.id());
      }
    }
  }

  @Test
  void undoInAnEmptyFieldMeansTheDay() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      int before = bench.snapshot().day().notes().size();
      bench.desk.submit(new AddNote(new NoteId("n"), Optional.empty(), "to be undone"));
      Fx.waitFor("the note", () -> shownNotes(bench) == before + 1);
      Fx.press(scene, KeyCode.DIGIT3, true, false);
      lay(scene);
      var score = Fx.find(scene.getRoot(), "scores-quick-score", TextField.class);
      score.requestFocus();
      score.setText("12");
      Fx.press(scene, KeyCode.Z, true, false);
      assertEquals(before + 1, bench.snapshot().day().notes().size());
      score.clear();
      Fx.press(scene, KeyCode.Z, true, false);
      answerOnceItCounts(scene, "Ctrl+Z", false);
      Fx.waitFor("the undo", () -> bench.snapshot().day().notes().size() == before);
    }
  }

  @Test
  void closingTheKeySheetGivesTheFocusBack() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      Fx.press(scene, KeyCode.DIGIT3, true, false);
      lay(scene);
      var score = Fx.find(scene.getRoot(), "scores-quick-score", TextField.class);
      score.requestFocus();
      Fx.press(scene, KeyCode.F1, false, true);
      Fx.find(scene.getRoot(), "key-sheet-close", Button.class).requestFocus();
      Fx.press(scene, KeyCode.ESCAPE, false, false);
      assertEquals(score, scene.getFocusOwner());
    }
  }

  private static boolean says(Scene scene, String words) {
    return all(scene.getRoot()).stream()
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
  }
}
