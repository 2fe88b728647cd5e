package dev.pitwall.ui.kit.style;

import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Whether a window is to keep still: the "reduced motion" setting, and the contest's last minute.
 */
public final class ReducedMotion {
  private static final String REDUCED = "dev.pitwall.calm";
  private static final String LAST_MINUTE = "dev.pitwall.lastMinute";

  private ReducedMotion() {}

  /** Nodes outside any scene keep still: nobody sees them move. */
  public static boolean is(Node node) {
    return node.getScene() == null
        || has(node.getScene(), REDUCED)
        || has(node.getScene(), LAST_MINUTE);
  }

  private static boolean has(Scene scene, String what) {
    return Boolean.TRUE.equals(scene.getProperties().get(what));
  }

  /** In the contest's last minute only the clock moves. */
  public static void lastMinute(Scene scene, boolean on) {
    scene.getProperties().put(LAST_MINUTE, on);
  }

  static void set(Scene scene, boolean reduced) {
    scene.getProperties().put(REDUCED, reduced);
  }
}
