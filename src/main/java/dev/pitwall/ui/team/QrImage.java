package dev.pitwall.ui.team;

import dev.pitwall.team.invitation.QrCode;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** A QR code, black on white in both themes: readers expect it so. */
final class QrImage extends StackPane {
  /** Wide enough for a camera at an arm's length, in pixels a module. */
  private static final int MODULE = 3;

  private final Canvas canvas = new Canvas();

  QrImage() {
    getStyleClass().add("team-qr");
    getChildren().add(canvas);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** In whole pixels: blurred edges are what cameras fail at. */
  void show(QrCode code) {
    double side = MODULE * (code.size() + 2.0 * QrCode.QUIET_ZONE);
    canvas.setWidth(side);
    canvas.setHeight(side);
    var graphics = canvas.getGraphicsContext2D();
    graphics.setFill(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setFill(Color.BLACK);
    for (int row = 0; row < code.size(); row++) {
      for (int column = 0; column < code.size(); column++) {
        if (code.isDark(column, row)) {
          graphics.fillRect(
              MODULE * (column + QrCode.QUIET_ZONE),
              MODULE * (row + QrCode.QUIET_ZONE),
              MODULE,
              MODULE);
        }
      }
    }
  }
}
