package dev.pitwall.results;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text as UTF-8, piece by piece: a long one is not there a second time as bytes. */
final class TextInput extends InputStream {
  private static final int PIECE = 16 * 1024;

  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer letters;
  private final ByteBuffer bytes = ByteBuffer.allocate(PIECE).limit(0);
  private boolean ended;

  TextInput(CharSequence text) {
    letters = CharBuffer.wrap(text);
  }

  @Override
  public int read() {
    return more() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int most) {
    if (most == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int length = Math.min(most, bytes.remaining());
    bytes.get(into, from, length);
    return length;
  }

  private boolean more() {
    if (!bytes.hasRemaining() && !ended) {
      bytes.clear();
      ended = encoder.encode(letters, bytes, true).isUnderflow();
      bytes.flip();
    }
    return bytes.hasRemaining();
  }
}
