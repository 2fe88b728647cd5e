package dev.pitwall.ui.content;

import dev.pitwall.blobs.BlobTrouble;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.blobs.TextRows;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.output.HexDump;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Opens what a snippet holds; on any thread but JavaFX's, for it reads files. */
public final class ContentReader {
  /** Enough to see what a file is. */
  static final int HEX_BYTES = 4096;

  /** Lines of a longer text are not broken. */
  private static final long BROKEN_BYTES = 256 << 10;

  private final Blobs blobs;

  public ContentReader(Blobs blobs) {
    this.blobs = blobs;
  }

  public OpenedContent open(SnippetContent content) {
    if (content.blob().isEmpty()) {
      return text(content, Optional.empty());
    }
    try {
      return open(content, content.blob().get());
    } catch (BlobTrouble.Missing e) {
      return new OpenedContent.Elsewhere(
          content.blob().get(),
          Optional.of(content.text()).filter(text -> !text.isEmpty()).map(ContentReader::source));
    } catch (IOException e) {
      var why = why(e);
      return content.text().isEmpty()
          ? new OpenedContent.Nothing(why)
          : text(content, Optional.of(why));
    }
  }

  private static OpenedContent text(SnippetContent content, Optional<String> note) {
    return new OpenedContent.Text(source(content.text()), note, true);
  }

  private static OpenText.Source source(String text) {
    return OpenText.Source.of(OpenText.rows(text));
  }

  private OpenedContent open(SnippetContent content, BlobHash hash) throws IOException {
    return switch (content.kind()) {
      case TEXT ->
          new OpenedContent.Text(
              OpenText.Source.of(TextRows.of(blobs.open(hash))),
              Optional.empty(),
              content.bytes() <= BROKEN_BYTES);
      case PICTURE -> {
        try (var stream = stream(hash)) {
          yield PictureReader.read(stream);
        }
      }
      case BINARY -> hex(hash);
    };
  }

  private OpenedContent hex(BlobHash hash) throws IOException {
    try (var blob = blobs.open(hash)) {
      var rows = String.join("\n", HexDump.rows(blob.read(0, HEX_BYTES)));
      return new OpenedContent.Text(
          OpenText.Source.of(OpenText.rows(rows)),
          blob.bytes() > HEX_BYTES ? Optional.of("snippets.hexHead") : Optional.empty(),
          false);
    }
  }

  /** All of it, as it was sent. */
  public InputStream stream(BlobHash hash) throws IOException {
    return blobs.open(hash).stream();
  }

  static String why(IOException trouble) {
    return switch (trouble) {
      case BlobTrouble.Damaged _ -> "snippets.damaged";
      default -> "snippets.unreadable";
    };
  }
}
