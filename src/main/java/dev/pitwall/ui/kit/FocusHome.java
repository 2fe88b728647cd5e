package dev.pitwall.ui.kit;

import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.keys.FocusIn;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Brings the focus home when the node that had it goes away, is hidden or is disabled. The toolkit
 * would give it to whatever comes next in the window, and the next key would act there.
 */
public final class FocusHome {
  private final Node screen;
  private final Runnable home;
  private final ChangeListener<Node> listener = (_, before, now) -> moved(before, now);

  /**
   * @param screen the focus is watched while it is shown
   * @param home asks for the focus
   */
  public FocusHome(Node screen, Runnable home) {
    this.screen = screen;
    this.home = home;
    screen
        .sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.focusOwnerProperty().removeListener(listener);
              }
              watch(now);
            });
    watch(screen.getScene());
  }

  private void watch(Scene scene) {
    if (scene != null) {
      scene.focusOwnerProperty().addListener(listener);
    }
  }

  private void moved(Node before, Node now) {
    if (before != null && now != before && shown(screen) && !shown(before) && !ofSheet(before)) {
      // Later: the toolkit is about to give the focus to the first node of the window.
      Platform.runLater(() -> bring(now));
    }
  }

  /** Unless somebody asked for the focus since: a key that was pressed meanwhile. */
  private void bring(Node chosen) {
    boolean taken =
        chosen != null
            && screen.getScene() != null
            && screen.getScene().getFocusOwner() != chosen
            && FocusIn.has(screen);
    if (!taken) {
      home.run();
    }
  }

  /** A sheet that closes gives the focus back itself. */
  private static boolean ofSheet(Node node) {
    Node one = node;
    while (one != null && !(one instanceof FormSheet)) {
      one = one.getParent();
    }
    return one != null;
  }

  private static boolean shown(Node node) {
    boolean shown = node.getScene() != null && !node.isDisabled();
    for (var one = node; shown && one != null; one = one.getParent()) {
      shown = one.isVisible();
    }
    return shown;
  }
}
