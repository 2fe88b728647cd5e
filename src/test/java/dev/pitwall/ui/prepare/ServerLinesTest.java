package dev.pitwall.ui.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.Role;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.PlannedDay;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** The lines that are ticked per server are changed on Prepare, by the team. */
@FxTest
class ServerLinesTest {
  private Workbench bench;
  private Parent root;

  private void onPrepare(TestBody body) {
    try (var made =
        Workbench.of(
            PlannedDay.of("isucon14", Language.EN, 0), SampleDay.time("09:45"), Language.EN)) {
      bench = made;
      var screen = new PrepareScreen(bench.texts, bench.desk, bench.ids, bench.profiles);
      var scene = new Scene(screen.view(), 1200, 640);
      bench.look.dress(scene);
      bench.snapshots.listen(screen::show);
      root = scene.getRoot();
      root.applyCss();
      root.layout();
      body.run();
    }
  }

  private interface TestBody {
    void run();
  }

  private List<CheckLine> lines(LineScope scope) {
    return bench.snapshot().day().checkLines().lines().values().stream()
        .filter(line -> line.list() == LineList.REBOOT && line.scope().equals(scope))
        .toList();
  }

  @SuppressWarnings("unchecked") // The box is found by its id.
  private void choose(LineScope scope) {
    Fx.find(root, "prepare-scope-reboot", ComboBox.class).setValue(scope);
  }

  private void enter(String field, String words) {
    var one = Fx.find(root, field, TextField.class);
    one.setText(words);
    one.fireEvent(new ActionEvent());
  }

  @Test
  void aServerGetsALineOfItsOwn() {
    onPrepare(
        () -> {
          var own = new LineScope.OnServer(new ServerId(firstServer()));
          choose(own);
          enter("prepare-line-reboot", "cron runs");
          Fx.waitFor("the line", () -> !lines(own).isEmpty());
          assertEquals("cron runs", lines(own).getFirst().text());
          Fx.waitFor("its field", () -> field(own) != null);
          enter(fieldId(own), "cron runs as isucon");
          Fx.waitFor("its words", () -> lines(own).getFirst().text().endsWith("isucon"));
          Fx.find(root, "prepare-line-remove-" + lines(own).getFirst().id().value(), Button.class)
              .fire();
          Fx.waitFor("it is gone", () -> lines(own).isEmpty());
        });
  }

  @Test
  void aRemovedLineDoesNotComeBackWithTheUsualOnes() {
    onPrepare(
        () -> {
          var role = new LineScope.OnRole(Role.AP);
          choose(role);
          var first = lines(role).getFirst();
          Fx.find(root, "prepare-line-remove-" + first.id().value(), Button.class).fire();
          Fx.waitFor("it is gone", () -> lines(role).stream().noneMatch(first::equals));
          Fx.pulse();
          assertFalse(Fx.find(root, "prepare-usual-reboot", Button.class).isVisible());
          assertTrue(lines(role).size() > 0, "the other stays");
        });
  }

  private String firstServer() {
    return bench.snapshot().day().servers().keySet().iterator().next().value();
  }

  private String fieldId(LineScope scope) {
    return "prepare-line-words-" + lines(scope).getFirst().id().value();
  }

  private Object field(LineScope scope) {
    return root.lookup("#" + fieldId(scope));
  }
}
