package dev.pitwall.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.inbox.Network;
import dev.pitwall.inbox.Reach;
import dev.pitwall.testing.FakeInbox;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.util.List;
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
import org.junit.jupiter.api.Test;

/** Agents and the door for servers, in Settings. */
@FxTest
class AgentsAndDoorTest {
  private static final MemberId BOT = new MemberId("bot");

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
    lay(scene.getRoot());
    return scene.getRoot();
  }

  private static void lay(Parent root) {
    root.applyCss();
    root.layout();
  }

  @Test
  void anAgentIsAddedAndItsTokenShownOnceWithWhatItsProgramNeeds() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      Fx.find(root, "settings-add-agent", Button.class).fire();
      lay(root);
      Fx.find(root, "member-form-name", TextField.class).setText("Coder");
      Fx.find(root, "member-form-save", Button.class).fire();
      Fx.waitFor("the token", () -> root.lookup("#agent-token-value") != null);
      lay(root);
      var coder =
          bench.snapshot().day().members().values().stream()
              .filter(Member::agent)
              .findFirst()
              .orElseThrow();
      assertEquals("Coder", coder.name());
      assertEquals(List.of("give " + coder.id().value()), bench.inbox.asked);
      assertEquals(FakeInbox.TOKEN, Fx.find(root, "agent-token-value", TextArea.class).getText());
      var http = Fx.find(root, "agent-token-http", TextArea.class).getText();
      assertTrue(http.contains("http://127.0.0.1:7400/mcp"), http);
      assertTrue(http.contains("Bearer " + FakeInbox.TOKEN), http);
      assertTrue(Fx.find(root, "agent-token-stdio", TextArea.class).getText().contains("\"mcp\""));
      Fx.press(root.getScene(), KeyCode.DIGIT1, false, false);
      assertEquals(FakeInbox.TOKEN, Clipboard.getSystemClipboard().getString());
      Fx.find(root, "agent-token-save", Button.class).fire();
      assertEquals(null, root.lookup("#agent-token-value"));
    }
  }

  @Test
  void aTokenIsWithdrawnAndAnotherGiven() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      bench.replica.submit(new AddMember(BOT, "Bot", Tint.GREEN, Member.Kind.AGENT)).join();
      var root = open(bench);
      Fx.waitFor("the agent", () -> root.lookup("#agent-withdraw-bot") != null);
      lay(root);
      var withdraw = Fx.find(root, "agent-withdraw-bot", Button.class);
      assertTrue(withdraw.isDisabled());
      Fx.find(root, "agent-token-bot", Button.class).fire();
      Fx.waitFor("a token", () -> !withdraw.isDisabled());
      withdraw.fire();
      Fx.waitFor("none", withdraw::isDisabled);
      assertEquals(List.of("give bot", "withdraw bot"), bench.inbox.asked);
    }
  }

  @Test
  void anAgentIsNobodyWhoCanSitHere() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      bench.replica.submit(new AddMember(BOT, "Bot", Tint.GREEN, Member.Kind.AGENT)).join();
      var root = open(bench);
      Fx.waitFor("the agent", () -> root.lookup("#agent-token-bot") != null);
      assertEquals(null, root.lookup("#settings-me-bot"));
    }
  }

  @Test
  void theDoorOnTheNetworkIsOffUntilItIsWanted() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var root = open(bench);
      var network = Fx.find(root, "settings-door-network", CheckBox.class);
      assertFalse(network.isSelected());
      network.fire();
      assertEquals(List.of("network on"), bench.inbox.asked);
      bench.inbox.show(
          new Reach.Open(
              7400, false, "t", new Network.Open(7420, List.of("10.0.0.5"), "sha256//x=")));
      Fx.waitFor(
          "the address",
          () ->
              Fx.find(root, "settings-door-where", Label.class)
                  .getText()
                  .contains("10.0.0.5:7420"));
      assertTrue(network.isSelected());
      Node lines = Fx.find(root, "settings-door-lines", Button.class);
      assertFalse(lines.isDisabled());
    }
  }
}
