package dev.pitwall.ui.manual;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** Lines to be copied, with the button that copies them. Has the focus as a whole. */
final class CodeBlock extends HBox {
  /** Long enough to be seen by somebody who looks up after the click. */
  private static final Duration CONFIRMED = Duration.seconds(2);

  private final FxTexts texts;
  private final TextBlock text;
  private final Button copy;
  private final PauseTransition confirmed = new PauseTransition(CONFIRMED);

  /**
   * @param name of its place in the manual, for the button's id
   */
  CodeBlock(FxTexts texts, String name, TextBlock text) {
    this.texts = texts;
    this.text = text;
    getStyleClass().add("manual-code");
    setFocusTraversable(true);
    copy =
        Actions.icon(
            texts,
            "manual-copy",
            name,
            "fth-copy",
            "manual.copy",
            Optional.of("Ctrl+C"),
            this::copy);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(text, copy);
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    confirmed.setOnFinished(_ -> show(false));
  }

  void copy() {
    copy(text.plain());
    show(true);
    confirmed.playFromStart();
  }

  static void copy(String words) {
    var content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void show(boolean done) {
    copy.setGraphic(new Icon(done ? "fth-check" : "fth-copy"));
    copy.textProperty().bind(texts.text(done ? "manual.copied" : "manual.copy"));
    copy.setContentDisplay(done ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }
}
