package dev.pitwall.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;

/** Whether a window is to keep still: the "reduced motion" setting, and the last minute. */
public final class Calm {
  private static final String CALM = "dev.pitwall.calm";

  private Calm() {}

  /** Nodes outside any scene keep still: nobody sees them move. */
  public static boolean is(Node node) {
    return node.getScene() == null
        || Boolean.TRUE.equals(node.getScene().getProperties().get(CALM));
  }

  static void set(Scene scene, boolean calm) {
    scene.getProperties().put(CALM, calm);
  }
}
