package dev.pitwall.ui.snippets.diff;

import dev.pitwall.blobs.TextRows;
import dev.pitwall.compare.Comparison;
import dev.pitwall.compare.LineHashes;
import dev.pitwall.compare.TextDiff;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.output.AnsiText;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.content.OpenText;
import dev.pitwall.ui.content.OpenedContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/** Opens and compares two texts; on any thread but JavaFX's. */
final class DiffLoader {
  /** Of more rows lines are not broken: rows of several heights are slow in a long list. */
  private static final int BROKEN_ROWS = 5_000;

  private final ContentReader reader;

  DiffLoader(ContentReader reader) {
    this.reader = reader;
  }

  /** What came of it. */
  sealed interface Loaded {
    /**
     * Both are open.
     *
     * @param breaks whether lines may be broken
     */
    record Both(OpenText.Source left, OpenText.Source right, Comparison rows, boolean breaks)
        implements Loaded {
      void close() {
        DiffLoader.close(left);
        DiffLoader.close(right);
      }
    }

    /**
     * One of them cannot be compared.
     *
     * @param whyKey of the sentence
     */
    record Not(DiffSide side, String whyKey) implements Loaded {}
  }

  Loaded load(DiffSide left, DiffSide right, BooleanSupplier wanted) {
    var first = open(left.content());
    if (!(first instanceof OpenedContent.Text one)) {
      return new Loaded.Not(left, why(first));
    }
    var second = open(right.content());
    if (!(second instanceof OpenedContent.Text other)) {
      close(one.source());
      return new Loaded.Not(right, why(second));
    }
    try {
      var rows =
          TextDiff.lines(hashes(one.source(), wanted), hashes(other.source(), wanted), wanted);
      return new Loaded.Both(one.source(), other.source(), rows, rows.rows() <= BROKEN_ROWS);
    } catch (IOException e) {
      close(one.source());
      close(other.source());
      return new Loaded.Not(left, "snippets.unreadable");
    }
  }

  private OpenedContent open(SnippetContent content) {
    return content.kind() == SnippetContent.Kind.TEXT
        ? reader.open(content)
        : new OpenedContent.Nothing("snippets.compare.noText");
  }

  /** What was opened for nothing is closed. */
  private static String why(OpenedContent opened) {
    try {
      opened.discard();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return switch (opened) {
      case OpenedContent.Nothing none -> none.whyKey();
      case OpenedContent.Elsewhere _ -> "snippets.compare.elsewhere";
      case OpenedContent.Text _, OpenedContent.Picture _ -> "snippets.compare.noText";
    };
  }

  private static LineHashes hashes(OpenText.Source text, BooleanSupplier wanted)
      throws IOException {
    var hashes = new LineHashes();
    int pages = (text.rows() + TextRows.PAGE - 1) / TextRows.PAGE;
    for (int page = 0; page < pages && wanted.getAsBoolean(); page++) {
      text.page(page).forEach(row -> hashes.add(AnsiText.plain(row.text())));
    }
    return hashes;
  }

  private static void close(OpenText.Source text) {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
