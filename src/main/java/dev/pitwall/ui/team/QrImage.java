package dev.pitwall.ui.team;

import dev.pitwall.team.invitation.QrCode;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** A QR code, black on white in both themes: readers expect it so. */
final class QrImage extends StackPane {
  private static final double SIDE = 232;

  private final Canvas canvas = new Canvas(SIDE, SIDE);

  QrImage() {
    getStyleClass().add("team-qr");
    getChildren().add(canvas);
    setMinSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
  }

  void show(QrCode code) {
    var graphics = canvas.getGraphicsContext2D();
    graphics.setFill(Color.WHITE);
    graphics.fillRect(0, 0, SIDE, SIDE);
    int modules = code.size() + 2 * QrCode.QUIET_ZONE;
    // Whole pixels: blurred edges are what cameras fail at.
    double module = Math.max(1, Math.floor(SIDE / modules));
    double begin = Math.floor((SIDE - module * code.size()) / 2);
    graphics.setFill(Color.BLACK);
    for (int row = 0; row < code.size(); row++) {
      for (int column = 0; column < code.size(); column++) {
        if (code.isDark(column, row)) {
          graphics.fillRect(begin + column * module, begin + row * module, module, module);
        }
      }
    }
  }
}
