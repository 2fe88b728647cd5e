package dev.pitwall.ui.snippets;

import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a snippet holds, read beside the window: rows of a text, a picture, or why neither. */
final class ContentView extends VBox {
  private final FxTexts texts;
  private final ContentReader reader;
  private final Executor background;
  private final ArrivingBlob arriving;
  private final TextList text = new TextList();
  private final FindBar find;
  private final ImageView picture = Ids.give(new ImageView(), "snippets", "picture");
  private final Pane frame = new Pane(picture);
  private final Label instead = Ids.give(new Label(), "snippets", "instead");
  private final Label note = Ids.give(new Label(), "snippets", "note");
  private Optional<SnippetContent> shown = Optional.empty();

  /** Counts what was asked for: an answer to an older question is dropped. */
  private int asked;

  ContentView(FxTexts texts, ContentReader reader, Executor background, ArrivingBlob arriving) {
    this.texts = texts;
    this.reader = reader;
    this.background = background;
    this.arriving = arriving;
    find = new FindBar(texts, text);
    getStyleClass().add("snippet-content");
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    frame.widthProperty().subscribe(this::fit);
    frame.heightProperty().subscribe(this::fit);
    frame.setMinSize(0, 0);
    instead.setWrapText(true);
    instead.getStyleClass().add("muted");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add("snippet-note");
    note.managedProperty().bind(note.visibleProperty());
    var body = new StackPane(text, frame, instead);
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(find, body, note);
    clear();
  }

  /** Never larger than it is: a picture of an icon stays one. */
  private void fit() {
    var image = picture.getImage();
    if (image != null) {
      picture.setFitWidth(Math.min(image.getWidth(), frame.getWidth()));
      picture.setFitHeight(Math.min(image.getHeight(), frame.getHeight()));
    }
  }

  /** Shows what another snippet holds; one that holds the same stays as it is. */
  void show(Optional<Snippet> snippet) {
    var wanted = snippet.map(Snippet::content);
    if (!wanted.equals(shown)) {
      shown = wanted;
      clear();
      wanted.ifPresent(this::read);
    }
  }

  /** Closes the file; {@link #show} opens it again. */
  void release() {
    shown = Optional.empty();
    clear();
  }

  private void clear() {
    asked++;
    arriving.end();
    find.close();
    text.show(Optional.empty(), false);
    picture.setImage(null);
    only(instead);
    instead.textProperty().unbind();
    instead.setText("");
    note.setVisible(false);
  }

  private void only(javafx.scene.Node one) {
    text.setVisible(one == text);
    frame.setVisible(one == frame);
    instead.setVisible(one == instead);
  }

  private void read(SnippetContent content) {
    instead.textProperty().bind(texts.text("snippets.reading"));
    var before = arriving.counts();
    open(content, opened -> show(content, before, opened));
  }

  private void open(SnippetContent content, Consumer<OpenedContent> then) {
    int mine = asked;
    FxFutures.on(
        CompletableFuture.supplyAsync(() -> reader.open(content), background),
        opened -> {
          if (mine == asked) {
            then.accept(opened);
          } else {
            background.execute(() -> discard(opened));
          }
        });
  }

  private static void discard(OpenedContent opened) {
    try {
      opened.discard();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(SnippetContent content, ArrivingBlob.Counts before, OpenedContent opened) {
    switch (opened) {
      case OpenedContent.Text one -> {
        text.show(Optional.of(new OpenText(one.source())), one.breaks());
        only(text);
        one.noteKey().ifPresent(key -> note(key));
      }
      case OpenedContent.Picture one -> {
        picture.setImage(one.image());
        fit();
        only(frame);
        note("snippets.picture.size", one.width(), one.height());
      }
      case OpenedContent.Elsewhere one -> {
        one.head()
            .ifPresent(
                head -> {
                  text.show(Optional.of(new OpenText(head)), true);
                  only(text);
                });
        var words = one.head().isPresent() ? note : instead;
        words.textProperty().bind(arriving.words());
        note.setVisible(one.head().isPresent());
        arriving.await(one.blob(), before, () -> lookAgain(content));
      }
      case OpenedContent.Nothing none -> {
        instead.textProperty().bind(texts.text(none.whyKey()));
        only(instead);
      }
    }
  }

  /** Something came: what is seen of this one stays until all of it is here. */
  private void lookAgain(SnippetContent content) {
    var before = arriving.counts();
    open(
        content,
        opened -> {
          if (opened instanceof OpenedContent.Elsewhere) {
            arriving.ask();
          } else {
            clear();
            show(content, before, opened);
          }
        });
  }

  private void note(String key, Object... filled) {
    note.textProperty().bind(texts.text(key, filled));
    note.setVisible(true);
  }

  TextList text() {
    return text;
  }

  FindBar find() {
    return find;
  }

  /** Of a picture that is shown. */
  Optional<javafx.scene.image.Image> image() {
    return Optional.ofNullable(picture.getImage());
  }

  boolean isText() {
    return text.isVisible();
  }
}
