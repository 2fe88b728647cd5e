package dev.pitwall.ui.snippets;

import dev.pitwall.blobs.BlobTrouble;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.domain.model.Limits;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.inbox.Contents;
import dev.pitwall.ui.content.PictureReader;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.control.AwtImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;

/** Makes snippets of what is pasted or dropped; encoded, read and kept beside the window. */
final class Pasting {
  private final Desk desk;
  private final IdSource ids;
  private final Blobs blobs;
  private final Executor background;
  private final Consumer<SnippetId> made;

  /**
   * @param made is called with each snippet that was made
   */
  Pasting(Desk desk, IdSource ids, Blobs blobs, Executor background, Consumer<SnippetId> made) {
    this.desk = desk;
    this.ids = ids;
    this.blobs = blobs;
    this.background = background;
    this.made = made;
  }

  private interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Something that can be made a snippet.
   *
   * @param title what it is called; empty for a text, which begins by itself
   * @param bytes how much it is, or about; a file is not asked here
   */
  record Pasted(String title, long bytes, Source source) {}

  private record Kept(Optional<SnippetContent> content, String whyKey, String detail) {}

  /** What is on the clipboard or was dropped; a file is more than its name as a text. */
  static List<Pasted> of(Clipboard board) {
    var found = new ArrayList<Pasted>();
    if (board.hasFiles()) {
      board.getFiles().forEach(file -> found.add(file(file)));
    } else if (board.hasImage() && board.getImage() != null) {
      found.add(picture(board.getImage()));
    } else if (board.hasString() && !board.getString().isEmpty()) {
      found.add(text(board.getString()));
    }
    return found;
  }

  static Pasted file(File file) {
    return new Pasted(
        Excerpt.of(file.getName(), Limits.NAME_LETTERS),
        0,
        () -> Files.newInputStream(file.toPath()));
  }

  static Pasted text(String text) {
    return new Pasted(
        "", text.length(), () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Pasted picture(Image image) {
    return new Pasted("", 0, () -> png(image));
  }

  private static InputStream png(Image image) throws IOException {
    if ((long) image.getWidth() * (long) image.getHeight() > PictureReader.MOST_PIXELS) {
      throw new IOException((long) image.getWidth() + " x " + (long) image.getHeight());
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(AwtImage.of(image), "png", bytes);
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  void make(Pasted pasted) {
    FxFutures.on(
        CompletableFuture.supplyAsync(() -> keep(pasted), background),
        kept ->
            kept.content()
                .ifPresentOrElse(
                    content -> submit(pasted, content),
                    () ->
                        desk.report(
                            new Notice.Hint(
                                kept.whyKey(), List.of(pasted.title(), kept.detail())))));
  }

  private Kept keep(Pasted pasted) {
    try (var bytes = pasted.source().open()) {
      return new Kept(Optional.of(Contents.keep(bytes, blobs)), "", "");
    } catch (BlobTrouble.TooLarge e) {
      return new Kept(Optional.empty(), "snippets.add.tooLarge", "");
    } catch (IOException e) {
      return new Kept(Optional.empty(), "snippets.add.failed", String.valueOf(e.getMessage()));
    }
  }

  private void submit(Pasted pasted, SnippetContent content) {
    var id = ids.snippet();
    var sheet = SnippetSheet.titled(pasted.title());
    desk.submit(
        new AddSnippet(id, Optional.empty(), SnippetSource.UNKNOWN, content, sheet),
        done -> {
          desk.report(
              done, "snippets.done.added", Snippet.label(sheet, SnippetSource.UNKNOWN, content));
          made.accept(id);
        },
        desk::refuse);
  }
}
