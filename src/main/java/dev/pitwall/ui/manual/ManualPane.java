package dev.pitwall.ui.manual;

import dev.pitwall.manual.Manual;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.keys.FocusIn;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Part of a window that shows the manual in the place of its content, as long as somebody reads it.
 * The content is hidden and stays as it is, with its selections and half-typed lines.
 */
public final class ManualPane extends StackPane {
  private final FxTexts texts;
  private final Region content;
  private final Function<Language, CompletableFuture<Manual>> reader;
  private final ManualModel model = new ManualModel();
  private final ChangeListener<Texts> spoken = (_, _, now) -> spoken(now.language());

  /** Made when the manual is first opened: the window opens without it. */
  private Optional<ManualView> view = Optional.empty();

  /** The language that was read last, or is being read. */
  private Optional<Language> language = Optional.empty();

  /** The chapter that {@link #toggle} opened last. */
  private Optional<String> about = Optional.empty();

  /** Gives the focus back to where somebody was at work. */
  private Runnable focusBefore = this::focusContent;

  public ManualPane(FxTexts texts, Region content) {
    this(texts, content, spoken -> CompletableFuture.supplyAsync(() -> Manual.shipped(spoken)));
  }

  /**
   * @param reader reads the manual of a language on another thread
   */
  ManualPane(FxTexts texts, Region content, Function<Language, CompletableFuture<Manual>> reader) {
    this.texts = texts;
    this.content = content;
    this.reader = reader;
    getStyleClass().add("manual-pane");
    getChildren().add(content);
    setMinSize(0, 0);
    // The words may live longer than this pane.
    texts.texts().addListener(new WeakChangeListener<>(spoken));
  }

  public boolean isOpen() {
    return view.filter(Node::isVisible).isPresent();
  }

  /**
   * Opens the manual, or closes it when it is open.
   *
   * @param chapter about what is in view; one that was opened so already stays where it was left
   */
  public void toggle(Optional<String> chapter) {
    if (isOpen()) {
      close();
    } else {
      open(chapter);
    }
  }

  /** Opens the manual at the chapter about what is in view, or where it was left in that. */
  public void open(Optional<String> chapter) {
    if (!chapter.equals(about)) {
      about = chapter;
      chapter.ifPresent(model::look);
    }
    show();
  }

  /** Opens the manual at the section that somebody names, or searches for the words. */
  public void look(String topic) {
    about = Optional.empty();
    model.look(topic);
    show();
  }

  private void show() {
    if (!isOpen()) {
      focusBefore =
          Optional.ofNullable(getScene())
              .map(Scene::getFocusOwner)
              .map(this::focusing)
              .orElse(this::focusContent);
    }
    read(texts.now().language());
    var shown = view.orElseGet(this::make);
    shown.setVisible(true);
    shown.focusSearch();
    // After the focus has gone from it: nothing in it lost the focus by being hidden.
    content.setVisible(false);
  }

  /** A field marks all its text when it is given the focus: the caret goes back as well. */
  private Runnable focusing(Node node) {
    return switch (node) {
      case TextInputControl field -> {
        int anchor = field.getAnchor();
        int caret = field.getCaretPosition();
        yield () -> {
          focus(field);
          field.selectRange(anchor, caret);
        };
      }
      default -> () -> focus(node);
    };
  }

  private void focus(Node node) {
    if (node.getScene() == getScene()) {
      node.requestFocus();
    } else {
      focusContent();
    }
  }

  private void focusContent() {
    FocusIn.first(content);
  }

  private ManualView make() {
    var made = new ManualView(texts, model, this::close);
    view = Optional.of(made);
    getChildren().add(made);
    return made;
  }

  /** What nobody opened yet is read when somebody does. */
  private void spoken(Language now) {
    if (view.isPresent()) {
      read(now);
    }
  }

  private void read(Language wanted) {
    if (language.equals(Optional.of(wanted))) {
      return;
    }
    language = Optional.of(wanted);
    model.loading();
    var unused =
        reader
            .apply(wanted)
            .whenComplete(
                (manual, failure) -> Platform.runLater(() -> answered(wanted, manual, failure)));
  }

  /** Somebody may have changed the language once more. */
  private void answered(Language wanted, Manual manual, Throwable failure) {
    if (!language.equals(Optional.of(wanted))) {
      return;
    }
    if (failure == null) {
      model.show(manual);
    } else {
      // Read again when it is opened again.
      language = Optional.empty();
      model.failed();
      throw new IllegalStateException("The manual cannot be read", failure);
    }
  }

  public void close() {
    if (!isOpen()) {
      return;
    }
    content.setVisible(true);
    focusBefore.run();
    focusBefore = this::focusContent;
    view.ifPresent(shown -> shown.setVisible(false));
  }

  /**
   * One step back: out of a search, over a link, out of the manual.
   *
   * @return false when the manual is not open
   */
  public boolean back() {
    boolean open = isOpen();
    if (open && !model.back()) {
      close();
    }
    return open;
  }

  /** The field of the open manual that takes what is typed. */
  public Optional<TextInputControl> typesInto() {
    return isOpen() ? view.map(ManualView::search) : Optional.empty();
  }

  /** The keys of the open manual, for the key sheet. */
  public List<KeyHint> keys() {
    return view.map(ManualView::keys).orElse(List.of());
  }
}
