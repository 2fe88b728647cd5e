package dev.pitwall.team.invitation;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** An invitation for the camera of the neighbour: a square of dark and light. */
public final class QrCode {
  /** Light on each side of it, in squares; without, a camera does not find it (ISO 18004). */
  public static final int QUIET_ZONE = 4;

  private final ByteMatrix matrix;

  private QrCode(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /** With a quarter of it hidden, as by a reflection, it can still be read. */
  public static QrCode of(Invitation invitation) {
    try {
      return new QrCode(
          Encoder.encode(InvitationText.write(invitation), ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalStateException("The longest invitation has a third of a code's bytes", e);
    }
  }

  /** Squares on each side, without the quiet zone. */
  public int size() {
    return matrix.getWidth();
  }

  public boolean isDark(int column, int row) {
    return matrix.get(column, row) == 1;
  }
}
