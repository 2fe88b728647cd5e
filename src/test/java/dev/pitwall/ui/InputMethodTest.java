package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.PlannedDay;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Kana that are not settled yet stay in their field, whatever happens beside it. */
@FxTest
class InputMethodTest {
  private static final class Window implements AutoCloseable {
    final Workbench bench =
        Workbench.of(
            PlannedDay.of("isucon14", Language.JA, 2), SampleDay.time("16:25"), Language.JA);
    final Scene scene;
    final Stage stage = new Stage();

    Window() {
      var screens = bench.screens();
      scene = new Scene(bench.window(screens, screens.getFirst()), 1280, 720);
      bench.look.dress(scene);
      stage.setScene(scene);
      stage.show();
      Fx.waitFor("the window's focus", stage::isFocused);
    }

    TextField line() {
      return Fx.find(scene.getRoot(), "tasks-quick", TextField.class);
    }

    /** As an input method sends it: to whoever has the focus. */
    void compose(String composed, String committed) {
      var runs = FXCollections.<InputMethodTextRun>observableArrayList();
      if (!composed.isEmpty()) {
        runs.add(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
      }
      scene
          .getFocusOwner()
          .fireEvent(
              new InputMethodEvent(
                  InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    @Override
    public void close() {
      stage.hide();
      bench.close();
    }
  }

  @Test
  void anAlarmThatIsAcknowledgedMeanwhileLeavesThemAlone() {
    try (var window = new Window()) {
      Fx.press(window.scene, KeyCode.DIGIT4, true, false);
      Fx.waitFor("the line", () -> window.line().isFocused());
      window.compose("れでぃす", "");
      Fx.press(window.scene, KeyCode.K, true, true);
      Fx.pulse();
      assertSame(window.line(), window.scene.getFocusOwner());
      window.compose("", "レディス");
      assertEquals("レディス", window.line().getText());
    }
  }

  /** The toolkit underlines them on the left of the field, where its figures do not stand. */
  @Test
  void theFieldOfTheScoreShowsThemWhereTheyAreUnderlined() {
    try (var window = new Window()) {
      Fx.press(window.scene, KeyCode.DIGIT3, true, false);
      var score = Fx.find(window.scene.getRoot(), "scores-quick-score", TextField.class);
      Fx.waitFor("the field", score::isFocused);
      window.compose("１２", "");
      score.applyCss();
      assertEquals(Pos.CENTER_LEFT, score.getAlignment());
      window.compose("", "12");
      score.applyCss();
      assertEquals(Pos.CENTER_RIGHT, score.getAlignment());
      assertEquals("12", score.getText());
    }
  }

  @Test
  void whatIsSettledOnAnotherScreenNeverStandsInBothFields() {
    try (var window = new Window()) {
      Fx.press(window.scene, KeyCode.DIGIT4, true, false);
      Fx.waitFor("the line", () -> window.line().isFocused());
      var line = window.line();
      window.compose("れでぃす", "");
      Fx.press(window.scene, KeyCode.DIGIT3, true, false);
      var score = Fx.find(window.scene.getRoot(), "scores-quick-score", TextField.class);
      Fx.waitFor("the other field", score::isFocused);
      assertEquals("", score.getText());
      Fx.press(window.scene, KeyCode.DIGIT4, true, false);
      Fx.waitFor("the line", line::isFocused);
      window.compose("", "レディス");
      assertEquals("", score.getText());
      assertEquals("レディス", line.getText().replace("れでぃす", ""));
    }
  }
}
