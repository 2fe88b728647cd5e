package dev.pitwall.ui.snippets;

import dev.pitwall.domain.model.Snippet;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.content.OpenText;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.Notice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Takes what is looked at out of the app: onto the clipboard, or into a file. */
final class CopyAndSave {
  /** What a clipboard takes without holding the window up. */
  private static final int COPIED_LETTERS = 4_000_000;

  private final Desk desk;
  private final ContentView view;
  private final ContentReader reader;
  private final Executor background;

  CopyAndSave(Desk desk, ContentView view, ContentReader reader, Executor background) {
    this.desk = desk;
    this.view = view;
    this.reader = reader;
    this.background = background;
  }

  /** The chosen rows, else the whole text; or the picture. */
  void copy() {
    view.image().ifPresent(this::put);
    if (view.isText()) {
      view.text()
          .open()
          .ifPresent(
              text -> FxFutures.on(text.copy(view.text().chosen(), COPIED_LETTERS), this::put));
    }
  }

  private void put(javafx.scene.image.Image image) {
    var content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
    show("snippets.copied.picture");
  }

  private void put(OpenText.Copied copied) {
    var content = new ClipboardContent();
    content.putString(copied.text());
    Clipboard.getSystemClipboard().setContent(content);
    show(
        copied.whole() ? "snippets.copied" : "snippets.copied.part", copied.text().lines().count());
  }

  private void show(String key, Object... filled) {
    desk.report(new Notice.Hint(key, List.of(filled)));
  }

  void save(SnippetRow row, Window window) {
    var chooser = new FileChooser();
    chooser.setInitialFileName(fileName(row));
    Optional.ofNullable(chooser.showSaveDialog(window))
        .ifPresent(file -> save(row.snippet(), file.toPath()));
  }

  /** Of numbers alone: a title may hold anything. */
  private static String fileName(SnippetRow row) {
    return "snippet-"
        + row.number().replaceAll("[^0-9A-Za-z-]", "")
        + switch (row.snippet().content().kind()) {
          case TEXT -> ".txt";
          case PICTURE -> ".png";
          case BINARY -> ".bin";
        };
  }

  /** As it was sent, byte for byte. */
  CompletableFuture<Optional<String>> save(Snippet snippet, Path file) {
    var saved = CompletableFuture.supplyAsync(() -> write(snippet, file), background);
    FxFutures.on(
        saved,
        trouble ->
            trouble.ifPresentOrElse(
                why -> show("snippets.save.failed", file, why),
                () -> show("snippets.saved", file)));
    return saved;
  }

  /** Why it could not be; empty when it could. */
  private Optional<String> write(Snippet snippet, Path file) {
    try (var bytes = bytes(snippet)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private InputStream bytes(Snippet snippet) throws IOException {
    var content = snippet.content();
    return content.blob().isPresent()
        ? reader.stream(content.blob().get())
        : new ByteArrayInputStream(content.text().getBytes(StandardCharsets.UTF_8));
  }
}
