package dev.pitwall.ui.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.PlannedDay;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.Screen;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@FxTest
class PrepareScreenTest {
  private Screen screen;

  private static Workbench evening() {
    return Workbench.of(
        PlannedDay.of("isucon14", Language.EN, 0), SampleDay.time("09:45"), Language.EN);
  }

  private Scene open(Workbench bench) {
    screen = new PrepareScreen(bench.texts, bench.desk, bench.ids, bench.profiles);
    var scene = new Scene(screen.view(), 1200, 640);
    bench.look.dress(scene);
    bench.snapshots.listen(screen::show);
    lay(scene.getRoot());
    screen.attach();
    return scene;
  }

  private static void lay(Parent root) {
    root.applyCss();
    root.layout();
  }

  private static List<CheckItem> lines(Workbench bench, Checklist list) {
    return PlannedDay.lines(bench.snapshot().day(), list);
  }

  private static CheckItem line(Workbench bench, CheckItem one) {
    return bench.snapshot().day().checklist().get(one.id());
  }

  @Test
  void theKeysPutALineInAnotherPlace() {
    try (var bench = evening()) {
      var scene = open(bench);
      var before = lines(bench, Checklist.PREPARE);
      var box =
          Fx.find(scene.getRoot(), "prepare-tick-" + before.get(1).id().value(), CheckBox.class);
      // Only in a window that is shown has anything the focus.
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      try {
        box.requestFocus();
        Fx.waitFor("the focus", box::isFocused);
        box.fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false));
        Fx.waitFor(
            "it is first",
            () -> lines(bench, Checklist.PREPARE).getFirst().id().equals(before.get(1).id()));
        Fx.waitFor(
            "it is seen there, with the focus",
            () ->
                box.isFocused()
                    && ((LineRow) box.getParent())
                            .getParent()
                            .getChildrenUnmodifiable()
                            .indexOf(box.getParent())
                        == 0);
        box.fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, true, false));
        Fx.waitFor(
            "it is back",
            () ->
                lines(bench, Checklist.PREPARE).stream()
                    .map(CheckItem::id)
                    .toList()
                    .equals(before.stream().map(CheckItem::id).toList()));
      } finally {
        stage.hide();
      }
    }
  }

  @Test
  void aLineIsReadInTheLanguageOfThisLaptop() {
    try (var bench = evening()) {
      var root = open(bench).getRoot();
      var first = lines(bench, Checklist.PRINCIPLES).getFirst();
      assertTrue(says(root, first.in("en")));
      bench.texts.use(Language.JA);
      assertTrue(says(root, first.in("ja")));
    }
  }

  @Test
  void aTickShowsWhoAndWhenAndGoesAwayAgain() {
    try (var bench = evening()) {
      var root = open(bench).getRoot();
      var first = lines(bench, Checklist.PREPARE).getFirst();
      var box = Fx.find(root, "prepare-tick-" + first.id().value(), CheckBox.class);
      box.fire();
      Fx.waitFor("the tick", box::isSelected);
      var tick = line(bench, first).tick().orElseThrow();
      assertEquals(Optional.of(SampleDay.MEI), tick.by());
      assertTrue(says(root, "Mei at 09:45"));
      assertTrue(says(root, "1 of 19 ticked"));
      box.fire();
      Fx.waitFor("it is open again", () -> !line(bench, first).ticked() && !box.isSelected());
    }
  }

  private static boolean says(Parent root, String words) {
    return root.lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().equals(words));
  }

  @Test
  void aLineIsAddedEditedAndRemoved() {
    try (var bench = evening()) {
      var root = open(bench).getRoot();
      int before = lines(bench, Checklist.PRINCIPLES).size();
      var field = Fx.find(root, "prepare-new-principles", TextField.class);
      field.setText("  Sleep well ");
      field.fireEvent(new javafx.event.ActionEvent());
      Fx.waitFor("the line", () -> lines(bench, Checklist.PRINCIPLES).size() == before + 1);
      Fx.waitFor("the field is empty", () -> field.getText().isEmpty());
      var added = lines(bench, Checklist.PRINCIPLES).getLast();
      assertEquals("Sleep well", added.text());
      var id = added.id().value();
      Fx.waitFor("its row", () -> root.lookup("#prepare-edit-" + id) != null);
      lay(root);
      Fx.find(root, "prepare-edit-" + id, Button.class).fire();
      lay(root);
      var words = Fx.find(root, "prepare-words-" + id, TextField.class);
      words.setText("Sleep very well");
      words.fireEvent(new javafx.event.ActionEvent());
      Fx.waitFor("the words", () -> line(bench, added).text().equals("Sleep very well"));
      Fx.waitFor("the field is gone", () -> root.lookup("#prepare-words-" + id) == null);
      Fx.find(root, "prepare-remove-" + id, Button.class).fire();
      Fx.waitFor("it is gone", () -> lines(bench, Checklist.PRINCIPLES).size() == before);
    }
  }

  @Test
  void escLeavesTheWordsAsTheyWere() {
    try (var bench = evening()) {
      var root = open(bench).getRoot();
      var first = lines(bench, Checklist.PRINCIPLES).getFirst();
      var id = first.id().value();
      Fx.find(root, "prepare-edit-" + id, Button.class).fire();
      lay(root);
      Fx.find(root, "prepare-words-" + id, TextField.class).setText("half ty");
      assertTrue(screen.back());
      assertFalse(screen.back());
      assertEquals(first, line(bench, first));
    }
  }

  @Test
  void readAloudTicksLineByLineWithEnter() {
    try (var bench = evening()) {
      var scene = open(bench);
      Fx.find(scene.getRoot(), "prepare-aloud", Button.class).fire();
      lay(scene.getRoot());
      var lines = lines(bench, Checklist.DISQUALIFIERS);
      assertTrue(says(scene.getRoot(), "1 of " + lines.size()));
      waitUntilLookedAt(scene);
      Fx.press(scene, KeyCode.ENTER, false, false);
      Fx.waitFor("the first is read", () -> line(bench, lines.getFirst()).ticked());
      Fx.waitFor("the second stands there", () -> says(scene.getRoot(), "2 of " + lines.size()));
      Fx.press(scene, KeyCode.LEFT, false, false);
      assertTrue(says(scene.getRoot(), "1 of " + lines.size()));
      assertFalse(line(bench, lines.get(1)).ticked(), "walking reads nothing");
      assertTrue(screen.back());
      assertFalse(says(scene.getRoot(), "1 of " + lines.size()) && screen.back());
    }
  }

  private static void waitUntilLookedAt(Scene scene) {
    var aloud = scene.getRoot().lookup(".read-aloud");
    Fx.waitFor(
        "the line stands there for a while",
        () -> !aloud.getPseudoClassStates().contains(PseudoClass.getPseudoClass("appeared")));
  }

  @Test
  void aSecondEnterAndOneThatIsHeldTickNoLineUnread() {
    try (var bench = evening()) {
      var scene = open(bench);
      Fx.find(scene.getRoot(), "prepare-aloud", Button.class).fire();
      lay(scene.getRoot());
      var lines = lines(bench, Checklist.DISQUALIFIERS);
      Fx.press(scene, KeyCode.ENTER, false, false);
      Fx.pulse();
      assertFalse(line(bench, lines.getFirst()).ticked(), "it has only just appeared");
      waitUntilLookedAt(scene);
      Fx.press(scene, KeyCode.ENTER, false, false);
      Fx.waitFor("the second stands there", () -> says(scene.getRoot(), "2 of " + lines.size()));
      for (int repeated = 0; repeated < 20; repeated++) {
        Fx.press(scene, KeyCode.ENTER, false, false);
        Fx.pulse();
      }
      assertTrue(says(scene.getRoot(), "2 of " + lines.size()));
      assertTrue(line(bench, lines.getFirst()).ticked());
      assertFalse(line(bench, lines.get(1)).ticked());
    }
  }

  @Test
  void anEmptyPageOffersTheProfilesAndBringsOneAsOneStep() {
    try (var bench = Workbench.empty(Language.EN)) {
      var root = open(bench).getRoot();
      var bring = Fx.find(root, "prepare-bring-profile", Button.class);
      Fx.waitFor("free is chosen", () -> !bring.isDisabled());
      bring.fire();
      Fx.waitFor("the lists", () -> !lines(bench, Checklist.PREPARE).isEmpty());
      Fx.waitFor("the page", () -> root.lookup("#prepare-aloud").getParent().isVisible());
      bench.desk.submit(
          new dev.pitwall.domain.intent.Intent.UndoStep(bench.snapshot().undoable().orElseThrow()));
      Fx.waitFor("all of it is undone", () -> bench.snapshot().day().checklist().isEmpty());
      assertTrue(bench.snapshot().day().milestones().isEmpty());
      assertEquals(
          "free", bench.snapshot().day().contest().map(Contest::profile).orElseThrow().id());
    }
  }
}
