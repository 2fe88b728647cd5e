package dev.pitwall.ui.kit.control;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings a node into view in whatever scrolls around it. */
public final class InSight {
  /** Room left above or below, in pixels. */
  private static final double AIR = 12;

  private InSight() {}

  /** Focuses {@code target} and scrolls until all of {@code row} is seen, once it is laid out. */
  public static void focus(Node row, Node target) {
    target.requestFocus();
    Platform.runLater(
        () -> {
          // A screen that came into view just now has no focus owner before its first layout.
          target.requestFocus();
          bring(row);
        });
  }

  private static void bring(Node row) {
    if (row.getScene() == null) {
      return;
    }
    row.getScene().getRoot().applyCss();
    row.getScene().getRoot().layout();
    for (var parent = row.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof ScrollPane pane) {
        scroll(pane, row);
      }
    }
  }

  private static void scroll(ScrollPane pane, Node row) {
    var content = pane.getContent();
    var bounds = content.sceneToLocal(row.localToScene(row.getBoundsInLocal()));
    double seen = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    double offset = pane.getVvalue() * hidden;
    double top = bounds.getMinY() - AIR;
    double bottom = bounds.getMaxY() + AIR;
    if (top < offset || bottom - top > seen) {
      pane.setVvalue(Math.clamp(top / hidden, 0, 1));
    } else if (bottom > offset + seen) {
      pane.setVvalue(Math.clamp((bottom - seen) / hidden, 0, 1));
    }
  }
}
