package dev.pitwall.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.team.blob.BlobProgress;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.postgres.PostgresCheck;
import dev.pitwall.team.postgres.PostgresTrouble;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TeamPictures;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.kit.TeamSummaryText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The Team screen: inviting by keys, who has what, and removing a laptop. */
@FxTest
class TeamScreenTest {
  private static void with(Team.Picture picture, BiConsumer<Workbench, Scene> test) {
    try (var bench = Workbench.full(Language.EN)) {
      show(bench, picture);
      var entry = bench.screens().getLast();
      assertEquals("team", entry.id());
      var scene = new Scene((Parent) bench.open(entry).view(), 1280, 720);
      bench.look.dress(scene);
      // In a window of its own: a node has the focus only where its window has it.
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      try {
        Fx.waitFor("the window", stage::isFocused);
        Fx.pulse();
        test.accept(bench, scene);
      } finally {
        stage.hide();
        // What the system says of the window's end comes later, and would reach the next one.
        Fx.pulse();
      }
    }
  }

  private static void show(Workbench bench, Team.Picture picture) {
    bench.team.show(picture);
    bench.teamPictures.show(picture);
  }

  private static Button button(Scene scene, String id) {
    return Fx.find(scene.getRoot(), id, Button.class);
  }

  @Test
  void aKeyInvitesAndAnotherCopiesTheLine() {
    with(
        TeamPictures.complete(),
        (bench, scene) -> {
          Fx.press(scene, KeyCode.I, false, false);
          assertEquals(List.of("invite"), bench.team.asked);
          var until = SampleDay.NOW.plus(Duration.ofMinutes(9));
          show(bench, TeamPictures.inviting(TeamPictures.complete(), until, 0));
          var line = Fx.find(scene.getRoot(), "team-line", TextArea.class).getText();
          assertTrue(line.startsWith("pitwall:"), line);
          Fx.press(scene, KeyCode.C, false, false);
          assertEquals(line, Clipboard.getSystemClipboard().getString());
          Fx.press(scene, KeyCode.I, false, false);
          Fx.press(scene, KeyCode.E, false, false);
          assertEquals(List.of("invite", "end"), bench.team.asked);
        });
  }

  @Test
  void eachLaptopShowsWhatItHas() {
    with(
        TeamPictures.apart(),
        (_, scene) -> {
          assertEquals(
              "steps to get: 31",
              Fx.find(scene.getRoot(), "team-has-ken-pc", Label.class).getText());
          assertEquals(
              "steps to get: 3",
              Fx.find(scene.getRoot(), "team-has-aoi-pc", Label.class).getText());
        });
  }

  @Test
  void aLaptopThatWasNotMetIsListedWithoutWhatItHasAndCanBeRemoved() {
    with(
        TeamPictures.notMet(),
        (bench, scene) -> {
          var remove = button(scene, "team-expel-aoi-pc");
          assertFalse(Fx.find(scene.getRoot(), "team-has-aoi-pc", Label.class).isVisible());
          assertTrue(
              scene.getRoot().lookupAll(".team-laptop .label").stream()
                  .anyMatch(
                      one ->
                          one instanceof Label label
                              && label.getText().equals("not met since this day was opened here")));
          remove.requestFocus();
          remove.fire();
          Fx.waitFor("the question", () -> remove.getText().equals("Press again to remove"));
          remove.fire();
          assertEquals(List.of("expel aoi-pc"), bench.team.asked);
        });
  }

  @Test
  void theFirstLookHasWhoIsAtEachLaptop() {
    with(
        TeamPictures.complete(),
        (_, scene) ->
            assertEquals(
                List.of("Mei", "Ken", "葵"),
                scene.getRoot().lookupAll(".team-row .member-badge").stream()
                    .filter(Node::isVisible)
                    .map(Node::getAccessibleText)
                    .toList()));
  }

  @Test
  void whatIsOnItsWayIsTold() {
    with(
        TeamPictures.complete(),
        (bench, scene) -> {
          var line = Fx.find(scene.getRoot(), "team-blobs", Label.class);
          assertFalse(line.isVisible());
          var now = TeamPictures.complete();
          show(
              bench,
              new Team.Picture(
                  now.state(),
                  now.own(),
                  now.laptop(),
                  now.held(),
                  now.reach(),
                  now.invite(),
                  new BlobProgress(3, 1, Optional.empty(), 250, 1000, false)));
          assertEquals("Long texts and pictures still to get: 3 (this one: 25 %)", line.getText());
        });
  }

  @Test
  void aLaptopIsRemovedByTheSecondPressAloneAndLookingAwayIsNoAnswer() {
    with(
        TeamPictures.complete(),
        (bench, scene) -> {
          var remove = button(scene, "team-expel-ken-pc");
          remove.requestFocus();
          remove.fire();
          Fx.waitFor("the question", () -> remove.getText().equals("Press again to remove"));
          button(scene, "team-expel-aoi-pc").requestFocus();
          assertEquals("Remove from the team", remove.getText());
          remove.requestFocus();
          remove.fire();
          assertFalse(bench.team.asked.contains("expel ken-pc"));
          Fx.waitFor("the question", () -> remove.getText().equals("Press again to remove"));
          remove.fire();
          assertEquals(List.of("expel ken-pc"), bench.team.asked);
        });
  }

  /** What was pasted has a password in it: it goes to its field, where nobody reads it. */
  @Test
  void aPastedAddressFillsTheFieldsAndIsUsedOnceItWasFoundUsable() {
    with(
        TeamPictures.complete(),
        (bench, scene) -> {
          var found = Fx.find(scene.getRoot(), "team-db-found", Label.class);
          button(scene, "team-db-set-up").fire();
          var host = Fx.find(scene.getRoot(), "team-db-host", TextField.class);
          host.setText("postgresql://mei:s%40cret@db.example.com:6432/isu");
          assertEquals("db.example.com", host.getText());
          assertEquals("6432", Fx.find(scene.getRoot(), "team-db-port", TextField.class).getText());
          Fx.find(scene.getRoot(), "team-db-hand-on", CheckBox.class).fire();
          bench.team.database.found =
              new PostgresCheck(
                  "",
                  List.of(new PostgresTrouble(PostgresTrouble.Fault.PASSWORD_WRONG, "")),
                  List.of());
          button(scene, "team-db-use").fire();
          Fx.waitFor("the answer", () -> found.getText().contains("password is wrong"));
          bench.team.database.found =
              new PostgresCheck("15.6", List.of(), List.of(PostgresCheck.CheckNote.POLLED));
          button(scene, "team-db-check").fire();
          Fx.waitFor("the answer", () -> found.getText().startsWith("PostgreSQL 15.6 can be used"));
          assertTrue(found.getText().contains("twice a second"), found.getText());
          button(scene, "team-db-use").fire();
          Fx.waitFor("the form to close", () -> !isShown(host));
          var uri = "postgresql://mei:s%40cret@db.example.com:6432/isu?sslmode=verify-full";
          assertEquals(
              List.of("check " + uri, "check " + uri, "check " + uri, "use " + uri + " handed on"),
              bench.team.asked);
          assertEquals("", Fx.find(scene.getRoot(), "team-db-password", TextField.class).getText());
        });
  }

  private static boolean isShown(Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whatIsWrongWithTheDatabaseIsNamedAndItIsNobodyToExpel() {
    with(
        TeamPictures.withDatabase(
            TeamPictures.complete(),
            TeamPictures.connected(
                Optional.of(new PostgresTrouble(PostgresTrouble.Fault.FULL, "No space left")))),
        (bench, scene) -> {
          var detail = Fx.find(scene.getRoot(), "team-db-detail", Label.class);
          assertTrue(detail.getText().contains("disk is full"), detail.getText());
          assertTrue(detail.getText().contains("Nothing is lost"), detail.getText());
          assertFalse(button(scene, "team-expel-postgresql-1").isVisible());
          Fx.find(scene.getRoot(), "team-db-hand-on", CheckBox.class).fire();
          var stop = button(scene, "team-db-stop");
          stop.requestFocus();
          stop.fire();
          Fx.waitFor("the question", () -> stop.getText().equals("Press again to stop"));
          stop.fire();
          assertEquals(List.of("hand on false", "stop"), bench.team.asked);
        });
  }

  @Test
  void theBarShowsHowItStandsWithTheDatabase() {
    var texts = new Texts(Language.EN, SampleDay.ZONE);
    var all = TeamPictures.complete();
    assertEquals(
        "3 laptops and PostgreSQL have everything",
        TeamSummaryText.of(
            texts, TeamPictures.withDatabase(all, TeamPictures.connected(Optional.empty()))));
    assertEquals(
        "3 laptops have everything, PostgreSQL away since 16:58",
        TeamSummaryText.of(texts, TeamPictures.withDatabase(all, TeamPictures.away())));
    assertEquals(
        "3 laptops and PostgreSQL have everything, PostgreSQL is polled",
        TeamSummaryText.of(texts, TeamPictures.withDatabase(all, TeamPictures.polled())));
  }
}
