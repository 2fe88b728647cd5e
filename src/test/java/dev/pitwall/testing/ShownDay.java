package dev.pitwall.testing;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A day in a window of its own that has the focus, as whoever sits at the laptop sees it. */
public final class ShownDay {
  private ShownDay() {}

  /**
   * Shows the day, without motion, and runs the test; the window and the workbench are closed after
   * it.
   *
   * @param screen id of the one that the window opens on
   */
  public static void on(Workbench made, String screen, Consumer<Scene> test) {
    try (made) {
      var screens = made.screens();
      var first = screens.stream().filter(one -> one.id().equals(screen)).findFirst().orElseThrow();
      var scene = new Scene(made.window(screens, first), 1280, 720);
      made.look.dress(scene);
      made.look.reducedMotion().set(true);
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      Fx.waitFor("the window's focus", stage::isFocused);
      Fx.pulse();
      test.accept(scene);
      stage.hide();
    }
  }
}
