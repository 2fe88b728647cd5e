package dev.pitwall.ui;

import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window as the desktop has it: its size, its place, and when it is first seen. */
final class WindowFrame {
  /** An old projector, or half of a screen beside an editor. */
  static final double LEAST_WIDTH = 800;

  static final double LEAST_HEIGHT = 600;

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Stage stage;
  private final Scene scene = new Scene(new BorderPane(), WIDTH, HEIGHT);

  WindowFrame(Stage stage) {
    this.stage = stage;
    stage.setScene(scene);
    fit(stage, Screen.getPrimary().getVisualBounds());
  }

  /**
   * A screen of 1080 lines at 200 % has 540, less than the usual window. The platform puts a window
   * in the middle of its screen: this one would begin left of it and above it.
   */
  static void fit(Stage stage, Rectangle2D screen) {
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    if (screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT) {
      stage.setX(screen.getMinX());
      stage.setY(screen.getMinY());
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }
  }

  Scene scene() {
    return scene;
  }

  /** Calls {@code usable}, once, when what is shown was laid out; on the pulse itself. */
  void whenUsable(Runnable usable) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            if (stage.isShowing()) {
              scene.removePostLayoutPulseListener(this);
              usable.run();
            }
          }
        });
  }

  void standAt(Side side) {
    var room = Screen.getPrimary().getVisualBounds();
    boolean left = side == Side.LEFT;
    stage.setX(left ? room.getMinX() : Math.max(room.getMinX(), room.getMaxX() - WIDTH));
    stage.setY(left ? room.getMinY() : Math.max(room.getMinY(), room.getMaxY() - HEIGHT));
  }

  void bringToFront() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }
}
