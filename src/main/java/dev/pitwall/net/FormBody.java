package dev.pitwall.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * The body of a form with a file, {@code multipart/form-data}, as {@code curl -F file=@x} sends it:
 * the file as a stream, beside it the fields. Nothing of the file is held but one piece. One
 * thread's.
 */
public final class FormBody {
  /** No form of ours has as much beside its file. */
  private static final int FIELD_BYTES = 32 << 10;

  private static final int MOST_PARTS = 50;
  private static final int PIECE = 16 << 10;
  private static final String TYPE = "multipart/form-data";

  /** It is not such a form, or breaks off. */
  public static final class Malformed extends IOException {
    @Serial private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message);
    }
  }

  private final InputStream source;
  private final MultiPart.Parser parser;
  private final Map<String, String> fields = new HashMap<>();
  private final Parts parts = new Parts();
  private final Unread unread = new Unread();

  private FormBody(InputStream source, String boundary) {
    this.source = source;
    this.parser = new MultiPart.Parser(boundary, parts);
    parser.setMaxParts(MOST_PARTS);
  }

  /** Empty when the type is another. */
  public static Optional<FormBody> of(Optional<String> contentType, InputStream source) {
    return contentType
        .filter(type -> type.regionMatches(true, 0, TYPE, 0, TYPE.length()))
        .map(MultiPart::extractBoundary)
        .filter(boundary -> !boundary.isEmpty())
        .map(boundary -> new FormBody(source, boundary));
  }

  /**
   * The first file in the form, or the field called {@code text}. Reading it throws {@link
   * Malformed} where the form is none; when it ends the whole form has been read.
   */
  public InputStream file() {
    return unread;
  }

  /** The other fields by their names; all of them when {@link #file} was read to its end. */
  public Map<String, String> fields() {
    return fields;
  }

  private final class Unread extends PieceStream {
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (!parts.found.hasRemaining()) {
        if (parts.complete) {
          return -1;
        }
        feed();
      }
      int read = Math.min(length, parts.found.remaining());
      parts.found.get(into, from, read);
      return read;
    }

    private void feed() throws IOException {
      var piece = new byte[PIECE];
      int read = source.read(piece);
      parts.found = ByteBuffer.allocate(Math.max(read, 0) + PIECE);
      try {
        parser.parse(
            read < 0
                ? Content.Chunk.EOF
                : Content.Chunk.from(ByteBuffer.wrap(piece, 0, read), false));
      } catch (RuntimeException e) {
        throw new Malformed(String.valueOf(e.getMessage()));
      }
      parts.found.flip();
      if (parts.failure.isPresent()) {
        throw new Malformed(parts.failure.get());
      }
      if (read < 0 && !parts.complete) {
        throw new Malformed("The form breaks off");
      }
    }
  }

  private final class Parts extends MultiPart.AbstractPartsListener {
    private ByteBuffer found = ByteBuffer.allocate(0);
    private final StringBuilder field = new StringBuilder();
    private boolean fileSeen;
    private boolean inFile;
    private boolean complete;
    private Optional<String> failure = Optional.empty();

    @Override
    public void onPartHeaders() {
      inFile = !fileSeen && (getFileName() != null || "text".equals(getName()));
      fileSeen |= inFile;
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
      var bytes = chunk.getByteBuffer();
      if (inFile) {
        found.put(bytes.slice());
      } else if (field.length() + bytes.remaining() > FIELD_BYTES) {
        failure = Optional.of("A field of the form is too long");
      } else {
        // Letter by letter, whole only at its end: a piece may end within one.
        field.append(StandardCharsets.ISO_8859_1.decode(bytes.slice()));
      }
    }

    @Override
    public void onPart(String name, String fileName, HttpFields headers) {
      if (!inFile && name != null) {
        var bytes = field.toString().getBytes(StandardCharsets.ISO_8859_1);
        fields.putIfAbsent(name, new String(bytes, StandardCharsets.UTF_8));
      }
      inFile = false;
      field.setLength(0);
    }

    @Override
    public void onComplete() {
      complete = true;
    }

    @Override
    public void onFailure(Throwable cause) {
      failure = Optional.of(String.valueOf(cause.getMessage()));
    }
  }
}
