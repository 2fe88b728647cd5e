package dev.pitwall.ui.snippets;

import dev.pitwall.domain.model.Excerpt;
import dev.pitwall.text.Sizes;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Asks whether a long text that was pasted is meant: it goes to everybody's laptop. */
final class LargePaste extends HBox {
  /** A longer one is asked about. */
  static final int ASKED_LETTERS = 1_000_000;

  /** Of its beginning. */
  private static final int SHOWN_LETTERS = 60;

  private final FxTexts texts;
  private final Label question = Ids.give(new Label(), "snippets", "large");
  private final Button keep;
  private Runnable action = () -> {};

  LargePaste(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("large-paste");
    question.setMinWidth(0);
    keep =
        Actions.main(
            texts, "snippets", "large-keep", "fth-check", "snippets.large.keep", this::accept);
    var leave =
        Actions.button(
            texts, "snippets", "large-leave", "fth-x", "snippets.large.leave", this::close);
    getChildren().addAll(question, ScreenBar.stretch(), keep, leave);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  void ask(String text, Consumer<String> make) {
    action = () -> make.accept(text);
    var begin = Excerpt.of(text.substring(0, 2 * SHOWN_LETTERS).strip(), SHOWN_LETTERS);
    question
        .textProperty()
        .bind(
            texts.text(
                "snippets.large", Sizes.written(text.length()), begin.replaceAll("\\s+", " ")));
    setVisible(true);
    keep.requestFocus();
  }

  private void accept() {
    action.run();
    close();
  }

  /**
   * @return false when nothing was asked
   */
  boolean close() {
    boolean asked = isVisible();
    action = () -> {};
    setVisible(false);
    return asked;
  }
}
