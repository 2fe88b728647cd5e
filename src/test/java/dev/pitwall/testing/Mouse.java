package dev.pitwall.testing;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** What a mouse sends to a node, for tests that look at more than {@code onAction}. */
public final class Mouse {
  private Mouse() {}

  /**
   * With the first button, once; without control.
   *
   * @param at in the scene
   */
  public static void send(Node node, EventType<MouseEvent> type, Point2D at) {
    send(node, type, at, MouseButton.PRIMARY, 1, false, true);
  }

  /**
   * @param at in the scene
   * @param clicks in a row
   * @param still since it was pressed
   */
  public static void send(
      Node node,
      EventType<MouseEvent> type,
      Point2D at,
      MouseButton button,
      int clicks,
      boolean control,
      boolean still) {
    var screen =
        node.getScene().getWindow() == null ? at : node.localToScreen(node.sceneToLocal(at));
    boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
    node.fireEvent(
        new MouseEvent(
            null,
            node,
            type,
            at.getX(),
            at.getY(),
            screen.getX(),
            screen.getY(),
            button,
            clicks,
            false,
            control,
            false,
            false,
            down && button == MouseButton.PRIMARY,
            false,
            down && button == MouseButton.SECONDARY,
            false,
            false,
            still,
            new PickResult(node, at.getX(), at.getY())));
  }
}
