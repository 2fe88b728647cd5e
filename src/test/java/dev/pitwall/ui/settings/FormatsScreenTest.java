package dev.pitwall.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

/** A team's own result format: written beside an output, kept in the day, used, and taken away. */
@FxTest
class FormatsScreenTest {
  private static final FormatId OURS = new FormatId("ours");
  private static final String FORMAT =
      """
      {
        "id": "ours", "name": "Ours",
        "results": [{
          "kind": "lines", "lines": ["finished: (?<state>ok|ng) (?<points>\\\\d+) points"],
          "rulings": [
            {"when": {"state": "ok"}, "verdict": "PASS"},
            {"when": {"state": "ng"}, "verdict": "FAIL"}],
          "score": {"field": "points"}
        }]
      }
      """;

  private static Parent open(Workbench bench) {
    var screen =
        new SettingsScreen(
            bench.texts,
            bench.desk,
            bench.ids,
            bench.look,
            bench.settings,
            bench.outputs,
            "/data",
            _ -> false,
            bench.profiles,
            bench.backup,
            bench.backupPictures,
            bench.teamPictures,
            bench.inbox,
            bench.inboxPictures);
    var scene = new Scene(screen.view(), 1200, 600);
    bench.look.dress(scene);
    bench.snapshots.listen(screen::show);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    Fx.waitFor("the formats", () -> !box(scene.getRoot()).getItems().isEmpty());
    return scene.getRoot();
  }

  private static ComboBox<?> box(Parent root) {
    return Fx.find(root, "settings-format", ComboBox.class);
  }

  private static void press(Parent root, String id) {
    Fx.find(root, id, Button.class).fire();
    root.applyCss();
    root.layout();
  }

  private static TextArea area(Parent root, String name) {
    Fx.waitFor("the sheet", () -> root.lookup("#format-form-" + name) != null);
    return Fx.find(root, "format-form-" + name, TextArea.class);
  }

  /** Everything the right side says. */
  private static String says(Parent root) {
    var preview = root.lookup("#format-form-preview");
    return Stream.of(".label", ".hyperlink")
        .flatMap(kind -> preview.lookupAll(kind).stream())
        .map(node -> ((Labeled) node).getText())
        .collect(Collectors.joining("\n"));
  }

  private static void waits(Parent root, String words) {
    Fx.waitFor(words + " in " + says(root), () -> says(root).contains(words));
  }

  private static <T> T of(Workbench bench, Function<Contest, T> get) {
    return get.apply(bench.snapshot().day().contest().orElseThrow());
  }

  @Test
  void aNewOneIsTriedAsItIsTypedAndKeptAndUsedInOneStep() {
    try (var bench = Workbench.empty(Language.EN)) {
      bench.outputs.look("warming up\nfinished: ok 1200 points\n");
      var root = open(bench);
      press(root, "settings-add-format");
      var text = area(root, "text");
      assertTrue(text.getText().contains("\"id\": \"our-contest\""), text.getText());
      waits(root, "No format knows this output");
      text.setText(FORMAT);
      waits(root, "PASS 1,200");
      waits(root, "2: finished: ok 1200 points");
      area(root, "output").setText("finished: ng 7 points\n");
      waits(root, "FAIL 7");
      press(root, "format-form-save");
      Fx.waitFor("kept", () -> bench.snapshot().day().formats().equals(Map.of(OURS, FORMAT)));
      assertEquals(Optional.of("ours"), of(bench, Contest::resultFormat));
      Fx.waitFor("closed", () -> root.lookup("#format-form") == null);
      Fx.waitFor("its row", () -> root.lookup("#settings-format-ours") != null);
      bench.desk.submit(new Intent.UndoStep(bench.snapshot().undoable().orElseThrow()));
      Fx.waitFor("undone", () -> bench.snapshot().day().formats().isEmpty());
      assertEquals(Optional.empty(), of(bench, Contest::resultFormat));
    }
  }

  @Test
  void oneWithSlipsShowsEachWithItsLineAndIsNotKeptAndIsNotLost() {
    try (var bench = Workbench.empty(Language.EN)) {
      var root = open(bench);
      press(root, "settings-add-format");
      var broken = FORMAT.replace("\"lines\": [", "\"lnes\": [").replace("\"PASS\"", "\"WIN\"");
      var text = area(root, "text");
      text.setText(broken);
      waits(root, "3 to mend");
      waits(root, "Line 4, results/0/lnes: there is no key \"lnes\" here; use one of");
      waits(root, "Line 6, results/0/rulings/0/verdict: \"WIN\" is none of the words");
      press(root, "format-form-save");
      Fx.waitFor("the sentence", () -> objection(root).startsWith("It cannot be kept yet: 3"));
      assertTrue(bench.snapshot().day().formats().isEmpty());
      var link =
          (Hyperlink) root.lookup("#format-form-preview").lookupAll(".hyperlink").iterator().next();
      link.fire();
      assertTrue(text.getSelectedText().contains("lnes") || text.getSelectedText().contains("WIN"));
      press(root, "format-form-close");
      press(root, "settings-add-format");
      assertEquals(broken, area(root, "text").getText());
    }
  }

  private static String objection(Parent root) {
    return root.lookup("#format-form").lookupAll(".objection").stream()
        .filter(node -> node.isVisible())
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElse("");
  }

  @Test
  void aCopyOfAKnownOneHasAnIdOfItsOwn() {
    try (var bench = Workbench.empty(Language.JA)) {
      var root = open(bench);
      press(root, "settings-add-format");
      var text = area(root, "text");
      var start = Fx.find(root, "format-form-start", ComboBox.class);
      start.getSelectionModel().select(bench.outputs.reader().shelf().join().all().all().size());
      Fx.waitFor("the copy", () -> text.getText().contains("\"id\": \"our-"));
      waits(root, "形式に問題はありません");
    }
  }

  @Test
  void anotherCanBeChosenAndOneInUseIsRemovedWithItsUse() {
    try (var bench = Workbench.empty(Language.EN)) {
      var root = open(bench);
      press(root, "settings-add-format");
      area(root, "text").setText(FORMAT);
      waits(root, "no problems");
      Fx.find(root, "format-form-use", CheckBox.class).setSelected(false);
      press(root, "format-form-save");
      Fx.waitFor("kept", () -> bench.snapshot().day().formats().containsKey(OURS));
      assertEquals(Optional.empty(), of(bench, Contest::resultFormat));
      Fx.waitFor("its item", () -> box(root).getItems().get(1).toString().contains("ours"));
      box(root).getSelectionModel().select(1);
      Fx.waitFor("used", () -> of(bench, Contest::resultFormat).equals(Optional.of("ours")));
      Fx.waitFor("closed", () -> root.lookup("#format-form-text") == null);
      press(root, "settings-format-ours");
      Fx.waitFor("the sheet", () -> root.lookup("#format-form-remove") != null);
      press(root, "format-form-remove");
      Fx.waitFor("removed", () -> bench.snapshot().day().formats().isEmpty());
      assertEquals(Optional.empty(), of(bench, Contest::resultFormat));
      Fx.waitFor("no row", () -> root.lookup("#settings-format-ours") == null);
      assertFalse(box(root).getItems().get(1).toString().contains("ours"));
    }
  }
}
