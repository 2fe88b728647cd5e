package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads events that {@link EventCodec#line} wrote, line by line, from a file that may come from
 * anybody. For any thread.
 */
public final class StoredLines {
  /** What takes the place of bytes that are no letter. */
  private static final char NO_LETTER = '\uFFFD';

  private final EventCodec codec;
  private final Interned interned = new Interned();

  public StoredLines(EventCodec codec) {
    this.codec = codec;
  }

  /**
   * The event on a line in UTF-8. Empty when it is no such line, or one of an event that no log can
   * keep.
   *
   * @param to behind its last byte, without its break
   */
  public Optional<Envelope> read(byte[] bytes, int from, int to) {
    if (to <= from || bytes[to - 1] != '}') {
      return Optional.empty();
    }
    var open = new String(bytes, from, to - 1 - from, StandardCharsets.UTF_8);
    if (open.indexOf(NO_LETTER) >= 0 && !isUtf8(bytes, from, to)) {
      return Optional.empty();
    }
    try {
      return codec.admit(StoredEvent.read(open, interned));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** That letter may stand there itself. */
  private static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
