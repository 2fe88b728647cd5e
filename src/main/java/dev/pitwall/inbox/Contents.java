package dev.pitwall.inbox;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From bytes to the content of a snippet, with a blob beside the day where they are no short text.
 * What it is is read from the bytes, not believed from a header.
 */
public final class Contents {
  /** Enough to see what it is. */
  private static final int HEAD_BYTES = 16 << 10;

  /** PNG, JPEG, GIF: the first bytes of a picture that the app can show. */
  private static final List<byte[]> PICTURES =
      List.of(
          new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
          "GIF87a".getBytes(StandardCharsets.US_ASCII),
          "GIF89a".getBytes(StandardCharsets.US_ASCII));

  /** Of so many letters one may be none: logs hold bytes of other encodings. */
  private static final int LETTERS_PER_FAULT = 10;

  private Contents() {}

  /**
   * @throws dev.pitwall.blobs.BlobTrouble.TooLarge when there is more than a blob may have
   * @throws IOException when the source or the disk fails
   */
  public static SnippetContent keep(InputStream source, Blobs blobs) throws IOException {
    var head = source.readNBytes(HEAD_BYTES);
    var kind = kind(head);
    if (kind == Kind.TEXT && head.length < HEAD_BYTES) {
      var whole = new String(head, StandardCharsets.UTF_8);
      if (whole.length() <= SnippetContent.HEAD_LETTERS
          && Arrays.equals(whole.getBytes(StandardCharsets.UTF_8), head)) {
        return new SnippetContent(kind, head.length, whole, Optional.empty());
      }
    }
    var kept = blobs.keep(new SequenceInputStream(new ByteArrayInputStream(head), source));
    return new SnippetContent(
        kind, kept.bytes(), kind == Kind.TEXT ? text(head) : "", Optional.of(kept.hash()));
  }

  private static Kind kind(byte[] head) {
    if (PICTURES.stream().anyMatch(first -> startsWith(head, first))) {
      return Kind.PICTURE;
    }
    var letters = new String(head, StandardCharsets.UTF_8);
    long faults = letters.chars().filter(letter -> letter == 0xFFFD).count();
    boolean nul = letters.indexOf('\0') >= 0;
    return nul || faults * LETTERS_PER_FAULT > letters.length() ? Kind.BINARY : Kind.TEXT;
  }

  private static boolean startsWith(byte[] bytes, byte[] first) {
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  /** The beginning, without the half of a letter at the end of what was looked at. */
  private static String text(byte[] head) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    var letters = CharBuffer.allocate(head.length);
    decoder.decode(ByteBuffer.wrap(head), letters, false);
    var text = letters.flip().toString();
    if (text.length() <= SnippetContent.HEAD_LETTERS) {
      return text;
    }
    int end = SnippetContent.HEAD_LETTERS;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
