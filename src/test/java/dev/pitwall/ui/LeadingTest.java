package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.testing.CrowdedDay;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** What warns leads to the thing it warns of, not only to its screen. */
@FxTest
class LeadingTest {
  private static Scene scene(Workbench bench) {
    var screens = bench.screens();
    var scene = new Scene(bench.window(screens, screens.getFirst()), 1280, 720);
    bench.look.dress(scene);
    scene.snapshot(null);
    return scene;
  }

  private static void enter(Node node) {
    node.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  private static void waitForFocus(Scene scene, String id) {
    Fx.waitFor(
        id + " has the focus",
        () -> scene.getFocusOwner() != null && id.equals(scene.getFocusOwner().getId()));
  }

  @Test
  void aVoidConfirmationLeadsToItsServersRow() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      Fx.find(scene.getRoot(), "shell-alert-void", Button.class).fire();
      scene.snapshot(null);
      var chosen =
          scene.getRoot().lookupAll(".reboot-row").stream()
              .filter(row -> row.getPseudoClassStates().toString().contains("chosen"))
              .toList();
      assertEquals(List.of("reboot-row-s2"), chosen.stream().map(Node::getId).toList());
    }
  }

  @Test
  void aFailStreakLeadsToTheLastGoodRun() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      Fx.find(scene.getRoot(), "shell-alert-counts", Button.class).fire();
      scene.snapshot(null);
      var table = Fx.find(scene.getRoot(), "scores-table", TableView.class);
      assertTrue(
          table.getSelectionModel().getSelectedItem().toString().contains("11023"),
          () -> "" + table.getSelectionModel().getSelectedItem());
    }
  }

  @Test
  void anAlarmLeadsToItsLineInThePlan() {
    var day =
        SampleDay.full()
            .at(
                "17:40:50",
                Optional.of(SampleDay.MEI),
                new SetMilestone(
                    new MilestoneId("logs"),
                    "Logs off",
                    new MilestoneTime.BeforeEnd(Duration.ofMinutes(20)),
                    "",
                    Duration.ZERO));
    try (var bench = Workbench.of(day, SampleDay.NOW, Language.EN)) {
      var scene = scene(bench);
      Fx.find(scene.getRoot(), "alarm-to-logs-due", Button.class).fire();
      waitForFocus(scene, "prepare-milestone-logs");
    }
  }

  @Test
  void aTaskOfTheWarRoomLeadsToItsCard() {
    try (var bench = Workbench.of(CrowdedDay.day(), SampleDay.NOW, Language.EN)) {
      var scene = scene(bench);
      var nobodys =
          scene.getRoot().lookupAll(".doing-task").stream()
              .map(Label.class::cast)
              .filter(label -> label.getText().endsWith("その7"))
              .findFirst()
              .orElseThrow();
      enter(nobodys);
      Fx.waitFor(
          "the card has the focus",
          () ->
              scene.getFocusOwner() != null
                  && scene.getFocusOwner().getStyleClass().contains("task-card")
                  && ("" + scene.getFocusOwner().getId()).contains("more7"));
    }
  }

  @Test
  void whatIsNotTickedLeadsToTheFirstOpenLine() {
    var day =
        SampleDay.empty()
            .at(
                "09:40",
                Optional.of(SampleDay.MEI),
                new AddItem(new ItemId("keys"), Checklist.PREPARE, "ssh keys"));
    try (var bench = Workbench.of(day, SampleDay.time("10:02"), Language.EN)) {
      var scene = scene(bench);
      Fx.find(scene.getRoot(), "shell-alert-prepare", Button.class).fire();
      waitForFocus(scene, "prepare-tick-keys");
    }
  }

  @Test
  void aRowOfTheMapLeadsToItsServer() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      enter(scene.getRoot().lookup(".map-row"));
      Fx.waitFor(
          "s1 has the focus",
          () ->
              scene.getFocusOwner() != null && ("" + scene.getFocusOwner().getId()).contains("s1"));
      assertTrue(scene.getRoot().lookup("#nav-servers:selected") != null);
    }
  }
}
