package dev.pitwall.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.RoleIntent.ChangeRoles;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@FxTest
class ServersViewTest {
  private static ServersHandle empty() {
    return new ServersHandle(Workbench.empty(Language.EN));
  }

  private static ServersHandle full() {
    return new ServersHandle(Workbench.full(Language.EN));
  }

  /** The map of the ISUCON3 final on five fresh cards: {@code 1 a 2 c 3 i 4 m 5 d}. */
  @Test
  void theMapOfAnEmptyDayByTenKeys() {
    try (var servers = empty()) {
      assertEquals("servers-add-names", servers.focused());
      servers.type("servers-add-names", "s1-s5");
      servers.press(KeyCode.ENTER);
      Fx.waitFor("the new cards", () -> servers.day().servers().size() == 5);
      Fx.waitFor("the first card's focus", () -> servers.focused().equals(servers.cardId("s1")));
      var keys =
          List.of(
              KeyCode.DIGIT1,
              KeyCode.A,
              KeyCode.DIGIT2,
              KeyCode.C,
              KeyCode.NUMPAD3,
              KeyCode.I,
              KeyCode.DIGIT4,
              KeyCode.M,
              KeyCode.DIGIT5,
              KeyCode.D);
      assertEquals(10, keys.size(), "keystrokes");
      keys.forEach(servers::press);
      isTheFinalsMap(servers);
      assertEquals("", servers.find("servers-add-names", TextField.class).getText());
    }
  }

  /** The chip with the focus goes on with Shift and an arrow; one undo brings it back. */
  @Test
  void aRoleMovedByKeysIsOneStep() {
    try (var servers = empty()) {
      servers.type("servers-add-names", "s1-s3");
      servers.enter("servers-add-names");
      Fx.waitFor("the new cards", () -> servers.day().servers().size() == 3);
      servers.layout();
      List.of(KeyCode.DIGIT1, KeyCode.A, KeyCode.D).forEach(servers::press);
      servers.waitForRoles("s1", Role.AP, Role.DB);
      servers.find(servers.chipId("s1", Role.DB), javafx.scene.Node.class).requestFocus();
      servers.press(KeyCode.RIGHT, false, true);
      servers.waitForRoles("s2", Role.DB);
      servers.waitForRoles("s1", Role.AP);
      servers.undoSaid();
      servers.waitForRoles("s1", Role.AP, Role.DB);
      assertEquals(Set.of(), servers.roles("s2"));
      servers.press(KeyCode.DIGIT3);
      servers.press(KeyCode.D, false, true);
      servers.waitForRoles("s3", Role.DB);
      servers.waitForRoles("s1", Role.AP);
      assertEquals("servers.done.moved", servers.said().key());
      servers.undoSaid();
      servers.waitForRoles("s1", Role.AP, Role.DB);
      assertEquals(Set.of(), servers.roles("s3"));
    }
  }

  @Test
  void aRoleGivenToAServerThatARunUsesIsReportedToDisturbIt() {
    try (var servers = empty()) {
      servers.type("servers-add-names", "s1-s3");
      servers.enter("servers-add-names");
      Fx.waitFor("the new cards", () -> servers.day().servers().size() == 3);
      servers.layout();
      List.of(KeyCode.DIGIT1, KeyCode.A).forEach(servers::press);
      servers.waitForRoles("s1", Role.AP);
      servers.bench.desk.submit(new StartRun(new RunId("on"), Optional.empty(), RunSetup.UNKNOWN));
      Fx.waitFor("the run", () -> servers.day().runningRun().isPresent());
      servers.press(KeyCode.D);
      servers.waitForRoles("s1", Role.AP, Role.DB);
      Fx.waitFor("it is said", () -> servers.said().key().equals("servers.done.duringRun"));
      List.of(KeyCode.DIGIT2, KeyCode.S).forEach(servers::press);
      servers.waitForRoles("s2", Role.DNS);
      Fx.waitFor("it is said", () -> servers.said().key().equals("servers.done.added"));
    }
  }

  /** Shift says that it is played there alone, wherever it was before. */
  @Test
  void aRolePlayedByManyComesToOne() {
    try (var servers = empty()) {
      servers.type("servers-add-names", "s1-s3");
      servers.enter("servers-add-names");
      Fx.waitFor("the new cards", () -> servers.day().servers().size() == 3);
      servers.layout();
      List.of(KeyCode.DIGIT1, KeyCode.A, KeyCode.DIGIT2, KeyCode.A).forEach(servers::press);
      servers.waitForRoles("s2", Role.AP);
      servers.press(KeyCode.A, false, true);
      servers.waitForRoles("s1");
      assertEquals(Set.of(Role.AP), servers.roles("s2"));
      servers.undoSaid();
      servers.waitForRoles("s1", Role.AP);
      assertEquals(Set.of(Role.AP), servers.roles("s2"));
    }
  }

  /** Typed for five servers where there are three: nothing is given to the one chosen before. */
  @Test
  void aDigitWithoutACardChoosesNothingAndShowsIt() {
    try (var servers = empty()) {
      servers.type("servers-add-names", "s1-s3");
      servers.enter("servers-add-names");
      Fx.waitFor("the new cards", () -> servers.day().servers().size() == 3);
      servers.layout();
      var keys =
          List.of(KeyCode.DIGIT3, KeyCode.I, KeyCode.DIGIT4, KeyCode.M, KeyCode.DIGIT5, KeyCode.D);
      keys.forEach(servers::press);
      servers.waitForRoles("s3", Role.IDLE);
      assertEquals(
          "There is no card 5: press 1 to 3. Nothing is chosen.",
          ((Label) servers.scene().getRoot().lookup(".servers-hints .objection")).getText());
      servers.press(KeyCode.RIGHT);
      assertEquals(servers.cardId("s1"), servers.focused(), "the arrows begin at the first");
      servers.press(KeyCode.D);
      servers.waitForRoles("s1", Role.DB);
      assertEquals(Set.of(Role.IDLE), servers.roles("s3"));
      assertEquals(Set.of(), servers.roles("s2"));
      assertNull(servers.scene().getRoot().lookup(".servers-hints .objection"));
    }
  }

  @Test
  void aLineThatIsWrongAddsNothingAndShowsWhy() {
    try (var servers = empty()) {
      servers.type("servers-add-names", "s1 s2-s999");
      servers.enter("servers-add-names");
      assertEquals(
          "\"s2-s999\" would be more than 50 servers.",
          servers.find("servers-add-says", Label.class).getText());
      servers.type("servers-add-names", "s1 s2");
      servers.enter("servers-add-names");
      Fx.waitFor("the two of the line that is right", () -> servers.day().servers().size() == 2);
    }
  }

  @Test
  void theSameByFiveDragsOfARealMouse() {
    try (var servers = empty()) {
      servers.click("servers-empty-s1-s5");
      Fx.waitFor("the new cards", () -> servers.day().servers().size() == 5);
      servers.layout();
      var drags = Map.of("ap", "s1", "cache", "s2", "idle", "s3", "memcached", "s4", "db", "s5");
      assertEquals(5, drags.size(), "gestures");
      drags.forEach(
          (role, server) -> {
            servers.dragByHand("servers-palette-" + role, servers.cardId(server));
            Fx.waitFor(role + " on " + server, () -> !servers.roles(server).isEmpty());
            servers.layout();
          });
      isTheFinalsMap(servers);
    }
  }

  private static void isTheFinalsMap(ServersHandle servers) {
    servers.waitForRoles("s1", Role.AP);
    servers.waitForRoles("s2", Role.CACHE);
    servers.waitForRoles("s3", Role.IDLE);
    servers.waitForRoles("s4", Role.MEMCACHED);
    servers.waitForRoles("s5", Role.DB);
  }

  @Test
  void aPlanIsDrawnArrangedByKeysAppliedAndUndone() {
    try (var servers = full()) {
      servers.press(KeyCode.P, true, false);
      Fx.waitFor("the plan", () -> servers.day().plans().size() == 1);
      servers.layout();
      assertTrue(servers.find("servers-plan", javafx.scene.Node.class).isVisible());
      servers.press(KeyCode.DIGIT3);
      servers.press(KeyCode.D);
      servers.press(KeyCode.DIGIT5);
      servers.press(KeyCode.D);
      Fx.waitFor("the arranged plan", () -> planned(servers).equals(List.of("s3 −DB", "s5 +DB")));
      assertEquals(Set.of(Role.DB), servers.roles("s3"), "the present map stays");
      servers.press(KeyCode.ENTER, true, false);
      servers.waitForRoles("s5", Role.QUEUE, Role.DB);
      assertEquals(Set.of(), servers.roles("s3"));
      Fx.waitFor("now", () -> !servers.find("servers-plan", javafx.scene.Node.class).isVisible());
      servers.undoSaid();
      servers.waitForRoles("s3", Role.DB);
      assertEquals(Set.of(Role.QUEUE), servers.roles("s5"));
    }
  }

  private static List<String> planned(ServersHandle servers) {
    servers.layout();
    return servers.scene().getRoot().lookupAll(".plan-change").stream()
        .map(node -> ((Label) node).getText())
        .sorted()
        .toList();
  }

  @Test
  void aDragArrangesThePlanAndATeammatesChangeIsInItsDifference() {
    try (var servers = full()) {
      servers.click("servers-plan-draw");
      Fx.waitFor("the plan", () -> servers.day().plans().size() == 1);
      servers.layout();
      servers.drag(servers.chipId("s3", Role.DB), servers.cardId("s5"), false);
      Fx.waitFor("the arranged plan", () -> planned(servers).equals(List.of("s3 −DB", "s5 +DB")));
      servers.teammate(
          new ChangeRoles(
              Optional.empty(),
              List.of(
                  new RoleChange(SampleDay.S3, Set.of(), Set.of(Role.DB)),
                  new RoleChange(SampleDay.S1, Set.of(Role.CACHE), Set.of()))));
      assertEquals(List.of("s1 −cache", "s5 +DB"), planned(servers));
      assertTrue(servers.screen.back());
      assertFalse(servers.find("servers-plan", javafx.scene.Node.class).isVisible());
    }
  }

  @Test
  void aPlansNameGoesToThePlanItWasTypedFor() {
    try (var servers = full()) {
      servers.press(KeyCode.P, true, false);
      Fx.waitFor("a plan", () -> servers.day().plans().size() == 1);
      servers.press(KeyCode.P, true, false);
      Fx.waitFor("two plans", () -> servers.day().plans().size() == 2);
      servers.layout();
      servers.press(KeyCode.F2);
      assertEquals("servers-plan-name", servers.focused());
      servers.type("servers-plan-name", "split the DB");
      servers.click("servers-map-now");
      Fx.waitFor(
          "the name",
          () ->
              servers.day().plans().values().stream()
                  .map(plan -> plan.name())
                  .toList()
                  .equals(List.of("Plan 1", "split the DB")));
    }
  }

  @Test
  void aClickOnTheLanesShowsTheMapOfThatMinute() {
    try (var servers = full()) {
      var lanes = servers.find("servers-lanes", LaneChart.class);
      servers.layout();
      var x = lanes.xOf(SampleDay.time("13:00"));
      var at = lanes.localToScene(x, lanes.getHeight() / 2);
      servers.clicked("servers-lanes", at);
      servers.layout();
      assertTrue(servers.find("servers-past", javafx.scene.Node.class).isVisible());
      assertTrue(servers.scene().getRoot().lookup("#servers-chip-s3-db") != null);
      assertNull(servers.scene().getRoot().lookup("#servers-chip-s4-cache"));
      assertEquals("servers-lanes", servers.focused());
      servers.press(KeyCode.RIGHT);
      servers.layout();
      assertTrue(servers.scene().getRoot().lookup("#servers-chip-s4-cache") != null);
      servers.click("servers-past-back");
      assertFalse(servers.find("servers-past", javafx.scene.Node.class).isVisible());
    }
  }

  @Test
  void aClickOnACardChoosesIt() {
    try (var servers = full()) {
      servers.clicked(servers.cardId("s4"), servers.middle(servers.cardId("s4")));
      assertEquals(servers.cardId("s4"), servers.focused());
    }
  }

  @Test
  void thePointerOnALaneShowsWhatPlaysThereAndSinceWhen() {
    try (var servers = full()) {
      var lanes = servers.find("servers-lanes", LaneChart.class);
      var x = lanes.xOf(SampleDay.time("13:00"));
      servers.moved("servers-lanes", lanes.localToScene(x, lanes.getHeight() / 2));
      assertEquals(
          "s3 at 13:00: DB since 12:40, by Mei",
          servers.find("servers-lanes-tip", Label.class).getText());
    }
  }

  @Test
  void aRunThatIsOnHasAMarkOfItsOwnOnTheLanes() {
    try (var servers = full()) {
      var lanes = servers.find("servers-lanes", LaneChart.class);
      var since = lanes.dataProperty().get().running().getFirst().since();
      servers.moved("servers-lanes", lanes.localToScene(lanes.xOf(since), 2));
      assertEquals(
          "Run on since 17:40:40  keepalive 16",
          servers.find("servers-lanes-tip", Label.class).getText());
    }
  }

  @Test
  void aPastedConfigurationIsShownBeforeItIsOneStep() {
    try (var servers = full()) {
      servers.press(KeyCode.V, true, true);
      servers.type(
          "paste-form-text",
          "Host s1\n  HostName 192.168.0.11\n  User isucon\nHost s6\n  Port x\nHost *\n Port 2222");
      servers.layout();
      assertEquals("1 to add, 1 to change", servers.find("paste-form-sum", Label.class).getText());
      servers.click("paste-form-save");
      Fx.waitFor("the new server", () -> servers.day().servers().size() == 6);
      assertEquals("isucon", servers.server("s1").sheet().sshUser());
      assertEquals(Optional.of(2222), servers.server("s6").sheet().sshPort());
      servers.undoSaid();
      Fx.waitFor("the undo", () -> servers.day().servers().size() == 5);
      assertEquals("", servers.server("s1").sheet().sshUser());
    }
  }

  @Test
  void aPortThatIsNoneIsReportedAtItsField() {
    try (var servers = full()) {
      servers.press(KeyCode.ENTER);
      servers.type("server-form-ssh-port", "abc");
      servers.click("server-form-save");
      servers.layout();
      assertTrue(
          servers.scene().getRoot().lookupAll(".objection").stream()
              .filter(Label.class::isInstance)
              .anyMatch(label -> ((Label) label).getText().contains("\"abc\" is no port")));
      servers.type("server-form-ssh-port", "２２２２");
      servers.click("server-form-save");
      Fx.waitFor(
          "the port", () -> servers.server("s1").sheet().sshPort().equals(Optional.of(2222)));
    }
  }

  @Test
  void aLineThatIsNoProbeIsReportedAtItsFieldAndTheOthersAreKept() {
    try (var servers = full()) {
      servers.press(KeyCode.ENTER);
      servers.type("server-form-probes", "http /\nredis; rm -rf /");
      servers.click("server-form-save");
      Fx.waitFor(
          "the refusal",
          () ->
              servers.scene().getRoot().lookupAll(".objection").stream()
                  .filter(Label.class::isInstance)
                  .anyMatch(label -> ((Label) label).getText().contains("is no probe")));
      servers.type("server-form-probes", " http /\n\nsame REDIS 6379 users ");
      servers.click("server-form-save");
      Fx.waitFor(
          "the probes",
          () ->
              servers
                  .server("s1")
                  .sheet()
                  .probes()
                  .equals(List.of("http 80 /", "same redis 6379 users")));
    }
  }

  @Test
  void aChipDraggedToAnotherServerMovesAndOneUndoBringsItBack() {
    try (var servers = full()) {
      servers.dragOver(servers.chipId("s3", Role.DB), servers.cardId("s5"));
      assertEquals("DB from s3 to s5 (Ctrl: copy)", servers.dragWords());
      servers.drop(servers.chipId("s3", Role.DB), servers.middle(servers.cardId("s5")), false);
      servers.waitForRoles("s5", Role.QUEUE, Role.DB);
      assertEquals(Set.of(), servers.roles("s3"));
      servers.undoSaid();
      servers.waitForRoles("s3", Role.DB);
      assertEquals(Set.of(Role.QUEUE), servers.roles("s5"));
    }
  }

  @Test
  void withCtrlItIsCopiedAndBesideTheServersItComesOff() {
    try (var servers = full()) {
      servers.drag(servers.chipId("s3", Role.DB), servers.cardId("s5"), true);
      servers.waitForRoles("s5", Role.QUEUE, Role.DB);
      assertEquals(Set.of(Role.DB), servers.roles("s3"));
      servers.dragOver(servers.chipId("s3", Role.DB), servers.cardId("s3"));
      servers.drop(servers.chipId("s3", Role.DB), new Point2D(600, 5), false);
      servers.waitForRoles("s3");
    }
  }

  /** On the rail, the bar or the desk: nobody threw it away there on purpose. */
  @Test
  void outsideOfTheScreenItStaysWhereItWas() {
    try (var servers = full()) {
      for (var outside : List.of(new Point2D(-20, 200), new Point2D(600, -20))) {
        servers.dragOver(servers.chipId("s3", Role.DB), servers.cardId("s5"));
        servers.drop(servers.chipId("s3", Role.DB), outside, false);
        Fx.pulse();
        assertEquals(Set.of(Role.DB), servers.roles("s3"));
        assertTrue(servers.bench.notices.shown().isEmpty());
      }
    }
  }

  @Test
  void aRealMouseDragsFromThePaletteAndFromCardToCard() {
    try (var servers = full()) {
      servers.dragByHand("servers-palette-dns", servers.cardId("s2"));
      servers.waitForRoles("s2", Role.AP, Role.DNS);
      servers.dragByHand(servers.chipId("s3", Role.DB), servers.cardId("s5"));
      servers.waitForRoles("s5", Role.QUEUE, Role.DB);
      assertEquals(Set.of(), servers.roles("s3"));
    }
  }

  @Test
  void escLetsGoOfWhatIsDragged() {
    try (var servers = full()) {
      servers.dragOver(servers.chipId("s3", Role.DB), servers.cardId("s5"));
      servers.press(KeyCode.ESCAPE);
      servers.drop(servers.chipId("s3", Role.DB), servers.middle(servers.cardId("s5")), false);
      Fx.pulse();
      assertEquals(Set.of(Role.DB), servers.roles("s3"));
      assertTrue(servers.bench.notices.shown().isEmpty());
    }
  }

  @Test
  void theRightButtonLetsGoOfWhatIsDragged() {
    try (var servers = full()) {
      servers.dragOver(servers.chipId("s3", Role.DB), servers.cardId("s5"));
      servers.rightClick(servers.chipId("s3", Role.DB), servers.middle(servers.cardId("s5")));
      servers.drop(servers.chipId("s3", Role.DB), servers.middle(servers.cardId("s5")), false);
      Fx.pulse();
      assertEquals(Set.of(Role.DB), servers.roles("s3"));
      assertTrue(servers.bench.notices.shown().isEmpty());
    }
  }

  @Test
  void deleteTakesTheFocusedChipOffAndItsCrossToo() {
    try (var servers = full()) {
      servers.find(servers.chipId("s1", Role.AP), javafx.scene.Node.class).requestFocus();
      servers.press(KeyCode.DELETE);
      servers.waitForRoles("s1", Role.WEB);
      assertEquals(servers.cardId("s1"), servers.focused());
      servers.click("servers-chip-off-s1-web");
      servers.waitForRoles("s1");
    }
  }

  @Test
  void shiftAndAnArrowCarryTheFocusedChipAlong() {
    try (var servers = full()) {
      servers.find(servers.chipId("s3", Role.DB), javafx.scene.Node.class).requestFocus();
      servers.press(KeyCode.RIGHT, false, true);
      servers.waitForRoles("s4", Role.CACHE, Role.MEMCACHED, Role.DB);
      Fx.waitFor("the chip's focus", () -> servers.focused().equals(servers.chipId("s4", Role.DB)));
      servers.press(KeyCode.RIGHT, true, true);
      servers.waitForRoles("s5", Role.QUEUE, Role.DB);
      assertTrue(servers.roles("s4").contains(Role.DB));
    }
  }

  @Test
  void aChangeNoteIsOneKeyAndSurvivesATeammatesChange() {
    try (var servers = full()) {
      servers.press(KeyCode.N);
      assertEquals("servers-note-text-s1", servers.focused());
      servers.type("servers-note-text-s1", "nginx.conf: worker_processes 4");
      servers.teammate(
          new ChangeRoles(
              Optional.empty(),
              List.of(new RoleChange(SampleDay.S1, Set.of(Role.CACHE), Set.of()))));
      assertEquals("servers-note-text-s1", servers.focused());
      servers.press(KeyCode.ENTER);
      Fx.waitFor(
          "the note", () -> servers.server("s1").touches().getLast().what().contains("worker"));
      Fx.waitFor("the card's focus", () -> servers.focused().equals(servers.cardId("s1")));
      servers.undoSaid();
      Fx.waitFor(
          "the undo", () -> !servers.server("s1").touches().getLast().what().contains("worker"));
    }
  }

  @Test
  void twoEntersBeforeTheAnswerAreOneNote() {
    try (var servers = full()) {
      int before = servers.day().changeNotes().size();
      servers.press(KeyCode.N);
      servers.type("servers-note-text-s1", "sysctl");
      servers.enter("servers-note-text-s1");
      servers.enter("servers-note-text-s1");
      assertEquals(servers.cardId("s1"), servers.focused());
      assertFalse(servers.has("server-form"), "the second Enter does not open the card");
      servers.press(KeyCode.N);
      servers.type("servers-note-text-s1", "nginx");
      servers.enter("servers-note-text-s1");
      Fx.waitFor("both notes", () -> servers.day().changeNotes().size() == before + 2);
    }
  }

  @Test
  void theKeyThatOpensTheNoteIsNotInIt() {
    try (var servers = full()) {
      servers.press(KeyCode.N);
      servers.typed("n");
      servers.press(KeyCode.N);
      servers.typed("n");
      servers.released(KeyCode.N);
      var note = servers.find("servers-note-text-s1", TextField.class);
      assertEquals("", note.getText(), "neither at once nor repeated while held");
      servers.press(KeyCode.N);
      servers.typed("n");
      assertEquals("n", note.getText());
    }
  }

  @Test
  void escLeavesTheHistoryFromItsList() {
    try (var servers = full()) {
      servers.press(KeyCode.H, true, false);
      assertEquals("servers-history", servers.focused());
      servers.press(KeyCode.DOWN);
      servers.press(KeyCode.DOWN);
      servers.layout();
      assertTrue(servers.find("servers-past", javafx.scene.Node.class).isVisible());
      servers.press(KeyCode.ESCAPE);
      servers.layout();
      assertFalse(servers.find("servers-past", javafx.scene.Node.class).isVisible());
      assertEquals(servers.cardId("s1"), servers.focused());
    }
  }

  @Test
  void aSheetThatClosesGivesTheFocusBack() {
    try (var servers = full()) {
      var define = servers.find("servers-role-define", javafx.scene.control.Button.class);
      define.requestFocus();
      define.fire();
      assertEquals("role-form-name", servers.focused());
      assertTrue(servers.screen.back());
      Fx.pulse();
      assertEquals("servers-role-define", servers.focused());
    }
  }

  @Test
  void aButtonBesideTheScreenThatGoesHandsTheFocusToTheChosenCard() {
    try (var servers = full()) {
      servers.press(KeyCode.RIGHT);
      var undo = new javafx.scene.control.Button("Undo");
      ((javafx.scene.layout.Pane) servers.screen.view()).getChildren().add(undo);
      undo.requestFocus();
      ((javafx.scene.layout.Pane) servers.screen.view()).getChildren().remove(undo);
      Fx.pulse();
      Fx.waitFor("the card's focus", () -> servers.focused().equals(servers.cardId("s2")));
    }
  }

  @Test
  void theFocusStaysOnTheCardWhoseChipIsUndone() {
    try (var servers = full()) {
      servers.find(servers.chipId("s3", Role.DB), javafx.scene.Node.class).requestFocus();
      servers.press(KeyCode.RIGHT, false, true);
      Fx.waitFor("the chip's focus", () -> servers.focused().equals(servers.chipId("s4", Role.DB)));
      servers.undoSaid();
      servers.waitForRoles("s3", Role.DB);
      Fx.pulse();
      assertEquals(servers.cardId("s4"), servers.focused());
    }
  }

  @Test
  void escKeepsADraftedNoteForLater() {
    try (var servers = full()) {
      servers.press(KeyCode.N);
      servers.type("servers-note-text-s1", "half a sent");
      assertTrue(servers.screen.back());
      servers.press(KeyCode.N);
      assertEquals("half a sent", servers.find("servers-note-text-s1", TextField.class).getText());
    }
  }

  @Test
  void aNameThatIsTakenIsReportedAndTheLineComesBack() {
    try (var servers = full()) {
      servers.type("servers-add-names", "s6 s1");
      servers.enter("servers-add-names");
      var field = servers.find("servers-add-names", TextField.class);
      assertEquals("", field.getText(), "free for the next line at once");
      servers.type("servers-add-names", "s7");
      Fx.waitFor("the line comes back", () -> servers.has("servers-add-returned-why-0"));
      var why = servers.find("servers-add-returned-why-0", Label.class);
      assertTrue(why.getText().contains("already"), why.getText());
      servers.click("servers-add-returned-take-0");
      assertEquals("s6 s1", field.getText());
      servers.click("servers-add-returned-take-1");
      assertEquals("s7", field.getText(), "nothing that was typed is lost");
      assertEquals(5, servers.day().servers().size(), "nothing is half done");
    }
  }

  @Test
  void aLongPastedListIsReadInTheBackgroundAndToALimit() {
    try (var servers = full()) {
      servers.click("servers-paste");
      servers.type("paste-form-text", "host%d ".repeat(1_500).formatted(numbers()));
      servers.click("paste-form-save");
      assertTrue(servers.has("paste-form"), "what is still being read is not added");
      Fx.waitFor("the last row", () -> servers.has("paste-form-take-199"));
      assertFalse(servers.has("paste-form-take-200"));
      assertTrue(
          servers.scene().getRoot().lookupAll(".objection").stream()
              .anyMatch(
                  node ->
                      node instanceof Label label
                          && label.getText().contains("more than 200 servers")));
    }
  }

  private static Object[] numbers() {
    return IntStream.range(0, 1_500).boxed().toArray();
  }

  @Test
  void aServerWithRolesCannotBeRemovedAndTheSheetShowsIt() {
    try (var servers = full()) {
      servers.press(KeyCode.ENTER);
      servers.click("server-form-remove");
      Fx.waitFor(
          "the sentence",
          () ->
              servers.scene().getRoot().lookupAll(".objection").stream()
                  .filter(javafx.scene.Node::isVisible)
                  .filter(Label.class::isInstance)
                  .anyMatch(label -> ((Label) label).getText().contains("still plays")));
      assertTrue(servers.screen.back());
      assertNull(servers.scene().getRoot().lookup("#server-form"));
    }
  }

  @Test
  void theSheetChangesAServerAndKeepsWhatIsTypedWhileATeammateActs() {
    try (var servers = full()) {
      servers.press(KeyCode.ENTER);
      servers.type("server-form-spec", "8 vCPU");
      servers.teammate(new AddServer(new ServerId("s6"), ServerSheet.named("s6")));
      assertEquals("8 vCPU", servers.find("server-form-spec", TextField.class).getText());
      servers.enter("server-form-spec");
      Fx.waitFor("the change", () -> servers.server("s1").sheet().spec().equals("8 vCPU"));
      Fx.waitFor("the sheet's end", () -> servers.scene().getRoot().lookup("#server-form") == null);
      servers.undoSaid();
      Fx.waitFor("the undo", () -> servers.server("s1").sheet().spec().equals("2 vCPU, 4 GB"));
    }
  }

  @Test
  void theTeamsOwnRole() {
    try (var servers = full()) {
      servers.press(KeyCode.N, true, true);
      servers.type("role-form-name", "search");
      servers.type("role-form-mark", "x");
      servers.click("role-form-tint-purple");
      servers.click("role-form-icon-fth-search");
      servers.click("role-form-save");
      Fx.waitFor(
          "the sentence about the mark",
          () ->
              servers.scene().getRoot().lookupAll(".objection").stream()
                  .filter(Label.class::isInstance)
                  .anyMatch(label -> ((Label) label).getText().contains("two letters")));
      servers.type("role-form-mark", "ES");
      servers.click("role-form-save");
      Fx.waitFor("the role", () -> servers.day().roles().size() == 9);
      var role = servers.day().roles().values().stream().toList().getLast();
      assertEquals(new Role(role.id(), "search", "ES", Tint.PURPLE, "fth-search"), role);
      servers.layout();
      servers.press(KeyCode.E);
      servers.waitForRoles("s1", Role.AP, Role.WEB, role.id());
      servers.click("servers-role-edit-" + role.id().value());
      servers.click("role-form-retire");
      Fx.waitFor(
          "the sentence about who plays it",
          () ->
              servers.scene().getRoot().lookupAll(".objection").stream()
                  .filter(Label.class::isInstance)
                  .anyMatch(label -> ((Label) label).getText().contains("still played by s1")));
    }
  }

  @Test
  void choosingAStepShowsThatMomentReadOnly() {
    try (var servers = full()) {
      var list = servers.find("servers-history", ListView.class);
      list.getSelectionModel().select(2);
      servers.layout();
      assertTrue(servers.find("servers-past", javafx.scene.Node.class).isVisible());
      assertTrue(servers.scene().getRoot().lookup("#servers-chip-s3-db") != null);
      assertNull(servers.scene().getRoot().lookup("#servers-chip-s4-cache"));
      servers.find(servers.cardId("s4"), javafx.scene.Node.class).requestFocus();
      servers.press(KeyCode.A);
      Fx.pulse();
      assertEquals(Set.of(Role.CACHE, Role.MEMCACHED), servers.roles("s4"));
      assertTrue(servers.screen.back());
      servers.layout();
      assertFalse(servers.find("servers-past", javafx.scene.Node.class).isVisible());
      assertTrue(servers.scene().getRoot().lookup("#servers-chip-s4-cache") != null);
      assertFalse(servers.screen.back());
    }
  }

  @Test
  void whileARunIsOnAllThatWorkAreMarked() {
    try (var servers = full()) {
      var s1 = servers.find(servers.cardId("s1"), ServerCard.class);
      var s2 = servers.find(servers.cardId("s2"), ServerCard.class);
      assertTrue(
          s1.getPseudoClassStates().toString().contains("in-play"),
          s1.getPseudoClassStates().toString());
      assertTrue(
          s2.getPseudoClassStates().toString().contains("in-play"),
          s2.getPseudoClassStates().toString());
    }
  }

  @Test
  void clickingARoleGivesItToTheChosenServer() {
    try (var servers = full()) {
      servers.press(KeyCode.RIGHT);
      var at = servers.middle("servers-palette-dns");
      servers.click("servers-palette-dns", at);
      servers.waitForRoles("s2", Role.AP, new RoleId("dns"));
    }
  }
}
