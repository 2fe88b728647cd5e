package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/**
 * A run that cannot end within the contest is asked about before it is started, by every way there
 * is. A whole run takes 1:30, the contest ends at 18:00.
 */
@FxTest
class LateStartTest {
  private static final String LATE =
      "1:24 past the last safe start: a run takes 1:30, 1:06 is left.";
  private static final String AGAIN = " Ctrl+B again starts it all the same.";

  private record Window(Workbench bench, Scene scene) implements AutoCloseable {
    static Window at(String clock) {
      var bench = Workbench.of(SampleDay.empty(), SampleDay.time(clock), Language.EN);
      var screens = bench.screens();
      var scene = new Scene(bench.window(screens, screens.getFirst()), 1280, 720);
      bench.look.dress(scene);
      var window = new Window(bench, scene);
      window.lay();
      Fx.press(scene, KeyCode.DIGIT3, true, false);
      window.lay();
      Fx.find(scene.getRoot(), "scores-quick-score", TextField.class).requestFocus();
      return window;
    }

    void lay() {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      scene.snapshot(null);
    }

    void start() {
      Fx.press(scene, KeyCode.B, true, false);
    }

    void click(String id) {
      Fx.find(scene.getRoot(), id, ButtonBase.class).fire();
    }

    String asked() {
      var label = Fx.find(scene.getRoot(), "scores-quick-objection", Label.class);
      return label.isVisible() ? label.getText() : "";
    }

    String sentence() {
      return Fx.find(scene.getRoot(), "palette-sentence", Label.class).getText();
    }

    boolean runs() {
      return bench.snapshot().day().runningRun().isPresent();
    }

    @Override
    public void close() {
      bench.close();
    }
  }

  @Test
  void untilTheLastSafeStartNothingIsAsked() {
    try (var window = Window.at("17:57:30")) {
      window.start();
      Fx.waitFor("the run is on", window::runs);
    }
  }

  @Test
  void aLateStartByKeyIsAskedOnceAndShowsByHowMuch() {
    try (var window = Window.at("17:58:54")) {
      window.start();
      assertEquals(LATE, window.asked());
      window.start();
      Fx.waitFor("the key may answer", () -> window.asked().equals(LATE + AGAIN));
      assertFalse(window.runs(), "a key that repeats itself is no answer");
      window.start();
      Fx.waitFor("the run is on", window::runs);
      assertEquals("", window.asked());
      window.start();
      assertEquals("A run is on since 17:58; its result ends it.", window.asked());
    }
  }

  @Test
  void theButtonsAskAsWell() {
    try (var window = Window.at("17:58:54")) {
      window.click("scores-quick-start");
      Fx.waitFor("the button may answer", () -> window.asked().equals(LATE + AGAIN));
      window.click("scores-empty-start");
      Fx.waitFor("the run is on", window::runs);
    }
  }

  @Test
  void escapeAndTypingTakeTheQuestionBack() {
    try (var window = Window.at("17:58:54")) {
      window.start();
      Fx.waitFor("the key may answer", () -> window.asked().equals(LATE + AGAIN));
      Fx.press(window.scene(), KeyCode.ESCAPE, false, false);
      assertEquals("", window.asked());
      window.start();
      assertEquals(LATE, window.asked());
      Fx.find(window.scene().getRoot(), "scores-quick-score", TextField.class).setText("1");
      assertEquals("", window.asked());
      assertFalse(window.runs());
    }
  }

  @Test
  void afterTheEndNothingIsAsked() {
    try (var window = Window.at("18:00")) {
      window.start();
      Fx.waitFor("the run is on", window::runs);
    }
  }

  @Test
  void theCommandLineShowsItBeforeEnterAndAsksOnce() {
    try (var window = Window.at("17:58:54")) {
      Fx.press(window.scene(), KeyCode.K, true, false);
      var line = Fx.find(window.scene().getRoot(), "palette-line", TextField.class);
      line.setText("start");
      window.lay();
      assertEquals("Starts a run now. " + LATE, window.sentence());
      Fx.press(window.scene(), KeyCode.ENTER, false, false);
      Fx.waitFor(
          "Enter may answer",
          () ->
              window
                  .sentence()
                  .equals("Starts a run now. " + LATE + " Enter again does it all the same."));
      assertFalse(window.runs());
      line.setText("start ");
      assertFalse(window.sentence().contains("Enter again"), "typed on: asked anew");
      Fx.press(window.scene(), KeyCode.ENTER, false, false);
      Fx.waitFor("Enter may answer", () -> window.sentence().endsWith("all the same."));
      Fx.press(window.scene(), KeyCode.ENTER, false, false);
      Fx.waitFor("the run is on", window::runs);
    }
  }
}
