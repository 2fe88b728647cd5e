package dev.pitwall.ui.team;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/**
 * A text as a QR code for the camera or the neighbour's screen. Black on white in both themes:
 * readers expect it so.
 */
final class QrCode extends StackPane {
  private static final double SIDE = 216;

  /** Light modules around the code; the standard asks for four. */
  private static final int QUIET_ZONE = 4;

  private final Canvas canvas = new Canvas(SIDE, SIDE);

  QrCode() {
    getStyleClass().add("team-qr");
    getChildren().add(canvas);
    setMinSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
  }

  void show(String text) {
    try {
      draw(
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      QUIET_ZONE,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.L)));
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code: " + text.length(), e);
    }
  }

  private void draw(BitMatrix code) {
    var graphics = canvas.getGraphicsContext2D();
    graphics.setFill(Color.WHITE);
    graphics.fillRect(0, 0, SIDE, SIDE);
    // Whole pixels: blurred edges are what cameras fail at.
    double module = Math.floor(SIDE / code.getWidth());
    double margin = Math.floor((SIDE - module * code.getWidth()) / 2);
    graphics.setFill(Color.BLACK);
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y)) {
          graphics.fillRect(margin + x * module, margin + y * module, module, module);
        }
      }
    }
  }
}
