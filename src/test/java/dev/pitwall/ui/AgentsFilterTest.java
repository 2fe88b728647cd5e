package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.shell.Shell;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One key shows everybody's steps, people's alone, agents' alone, on each screen that lists any.
 */
@FxTest
class AgentsFilterTest {
  private static final MemberId BOT = new MemberId("bot");

  private static Shell open(Workbench bench, String screen) {
    bench.replica.submit(new AddMember(BOT, "Bot", Tint.GREEN, Member.Kind.AGENT)).join();
    bench
        .replica
        .submit(
            new RecordRun(
                new RunId("of-bot"),
                Optional.empty(),
                Optional.empty(),
                RunSetup.UNKNOWN,
                RunResult.pass(Score.of(24_310))),
            Optional.of(BOT))
        .join();
    bench.snapshots.show(bench.replica.snapshot());
    var screens = bench.screens();
    var first = screens.stream().filter(one -> one.id().equals(screen)).findFirst().orElseThrow();
    var shell = bench.window(screens, first);
    var stage = new Stage();
    stage.setScene(new Scene(shell, 1280, 720));
    bench.look.dress(stage.getScene());
    stage.show();
    Fx.pulse();
    return shell;
  }

  private static void press(Shell shell) {
    Fx.press(shell.getScene(), KeyCode.Y, true, true);
    Fx.pulse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scores", "tasks", "review", "snippets"})
  void theSameKeyOnEachScreen(String screen) throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var shell = open(bench, screen);
      var choice = Fx.find(shell, screen + "-agents", Button.class);
      assertEquals("Everybody", choice.getText());
      press(shell);
      assertEquals("People", choice.getText());
      press(shell);
      assertEquals("Agents", choice.getText());
      press(shell);
      assertEquals("Everybody", choice.getText());
      shell.getScene().getWindow().hide();
    }
  }

  @Test
  void theTableOfRunsAndTheRecordAreNarrowed() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var shell = open(bench, "scores");
      TableView<?> table = Fx.find(shell, "scores-table", TableView.class);
      int all = table.getItems().size();
      press(shell);
      assertEquals(all - 1, table.getItems().size());
      press(shell);
      assertEquals(1, table.getItems().size());
      shell.getScene().getWindow().hide();
    }
    try (var bench = Workbench.full(Language.EN)) {
      var shell = open(bench, "review");
      ListView<?> record = Fx.find(shell, "review-record", ListView.class);
      press(shell);
      press(shell);
      assertEquals(1, record.getItems().size());
      Fx.press(shell.getScene(), KeyCode.ESCAPE, false, false);
      Fx.waitFor("all of them again", () -> record.getItems().size() > 10);
      shell.getScene().getWindow().hide();
    }
  }
}
