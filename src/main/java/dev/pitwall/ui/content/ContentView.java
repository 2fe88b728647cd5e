package dev.pitwall.ui.content;

import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
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
public final class ContentView extends VBox {
  private record Goal(OpenText.Place place, String words) {}

  private final FxTexts texts;
  private final ContentReader reader;
  private final Executor background;
  private final ArrivingBlob arriving;
  private final TextList text;
  private final FindBar find;
  private final ImageView picture;
  private final Pane frame;
  private final Label instead;
  private final Label note;
  private Optional<SnippetContent> shown = Optional.empty();

  private Optional<Goal> goal = Optional.empty();

  /** Counts what was asked for: an answer to an older question is dropped. */
  private int asked;

  /**
   * @param scope of the ids of its nodes
   * @param background not the JavaFX thread
   */
  public ContentView(
      FxTexts texts,
      String scope,
      ContentReader reader,
      Executor background,
      ArrivingBlob arriving) {
    this.texts = texts;
    this.reader = reader;
    this.background = background;
    this.arriving = arriving;
    text = new TextList(scope);
    picture = Ids.give(new ImageView(), scope, "picture");
    frame = new Pane(picture);
    instead = Ids.give(new Label(), scope, "instead");
    note = Ids.give(new Label(), scope, "note");
    find = new FindBar(texts, scope, text);
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

  /** Shows another content; where it is the same, what is seen stays as it is. */
  public void show(Optional<SnippetContent> wanted) {
    if (!wanted.equals(shown)) {
      shown = wanted;
      clear();
      wanted.ifPresent(this::read);
    }
  }

  /**
   * Scrolls a place of the text that is shown into sight, also of one that is still being opened.
   *
   * @param words are marked; empty for none
   */
  public void goTo(OpenText.Place place, String words) {
    goal = Optional.of(new Goal(place, words));
    reachGoal();
  }

  private void reachGoal() {
    var open = text.open();
    if (goal.isPresent() && open.isPresent()) {
      var wanted = goal.get();
      goal = Optional.empty();
      FxFutures.on(
          open.get().rowAt(wanted.place()),
          row -> {
            if (text.open().equals(open)) {
              text.want(wanted.words().strip().toLowerCase(Locale.ROOT));
              text.go(row);
            }
          });
    }
  }

  /** Closes the file; {@link #show} opens it again. */
  public void release() {
    goal = Optional.empty();
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
    note.getStyleClass().setAll("label", "snippet-note");
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
        reachGoal();
        one.noteKey().ifPresent(key -> note(key));
      }
      case OpenedContent.Picture one -> {
        picture.setImage(one.image());
        fit();
        only(frame);
        note("snippets.picture.size", one.width(), one.height());
        note.getStyleClass().setAll("label", "muted");
      }
      case OpenedContent.Elsewhere one -> {
        one.head()
            .ifPresent(
                head -> {
                  text.show(Optional.of(new OpenText(head)), true);
                  only(text);
                  reachGoal();
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

  public TextList text() {
    return text;
  }

  public FindBar find() {
    return find;
  }

  /** Of a picture that is shown. */
  public Optional<javafx.scene.image.Image> image() {
    return Optional.ofNullable(picture.getImage());
  }

  public boolean isText() {
    return text.isVisible();
  }
}
