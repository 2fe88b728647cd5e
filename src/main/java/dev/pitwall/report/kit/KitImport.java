package dev.pitwall.report.kit;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.report.bundle.CheckedZip;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Takes a kit into a day: its contents are kept, and what is to be added is handed out. */
public final class KitImport {
  private final Keeper keeper;
  private final IdSource ids;

  /** From bytes to the content of a snippet, with a blob beside the day where they are long. */
  public interface Keeper {
    SnippetContent keep(InputStream content) throws IOException;
  }

  /** What came of it. */
  public sealed interface Taken {
    /**
     * @param fresh to be submitted, in this order
     * @param known how many the day has already
     */
    record Snippets(List<AddSnippet> fresh, int known) implements Taken {}

    record Refused(KitFile.Refused file) implements Taken {}
  }

  public KitImport(Keeper keeper, IdSource ids) {
    this.keeper = keeper;
    this.ids = ids;
  }

  /**
   * Keeps nothing of a file that is refused.
   *
   * @throws IOException when the file cannot be read, or a content not be kept
   */
  public Taken take(Path file, ContestDay day) throws IOException {
    KitFile content;
    try (var in = opened(file)) {
      content = KitReader.read(in);
    }
    return switch (content) {
      case KitFile.Refused refused -> new Taken.Refused(refused);
      case KitFile.Read read -> take(file, read, day);
    };
  }

  private static InputStream opened(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  private Taken take(Path file, KitFile.Read read, ContestDay day) throws IOException {
    Map<BlobHash, SnippetContent> contents = new HashMap<>();
    try (var in = opened(file)) {
      CheckedZip.blobs(
          in, (hash, bytes) -> contents.put(new BlobHash(hash), keeper.keep(unclosed(bytes))));
    }
    var fresh = new ArrayList<AddSnippet>();
    int known = 0;
    for (var entry : read.entries()) {
      var content = Optional.ofNullable(contents.get(entry.content()));
      if (content.isEmpty()) {
        throw new IOException("The file was changed while it was read");
      }
      if (day.snippets().values().stream().anyMatch(one -> isSame(one, entry, content.get()))) {
        known++;
      } else {
        fresh.add(
            new AddSnippet(
                ids.snippet(),
                Optional.empty(),
                new SnippetSource("", entry.command()),
                content.get(),
                new SnippetSheet(
                    entry.title(),
                    entry.tags(),
                    entry.pinned(),
                    entry.set(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
      }
    }
    return new Taken.Snippets(fresh, known);
  }

  /** Whoever reads one content to its end may close it: the zip goes on. */
  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  /** Whether a zip begins as a kit does; a bundle of a day does not. */
  public static boolean isKit(Path file) throws IOException {
    try (var zip = new ZipInputStream(opened(file), StandardCharsets.UTF_8)) {
      var first = zip.getNextEntry();
      return first != null && first.getName().equals(KitJson.NAME);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      // Whoever reads it says what is wrong with it.
      return false;
    }
  }

  /** A kit that is taken in twice changes nothing the second time. */
  private static boolean isSame(Snippet one, KitEntry entry, SnippetContent content) {
    return !one.removed()
        && one.sheet().kit().equals(entry.set())
        && one.sheet().title().equals(entry.title())
        && one.source().command().equals(entry.command())
        && one.content().equals(content);
  }
}
