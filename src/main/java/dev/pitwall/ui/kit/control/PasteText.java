package dev.pitwall.ui.kit.control;

import dev.pitwall.ui.fx.FxTexts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A text to be pasted elsewhere: what it is for, a button that copies it, and the text itself. */
public final class PasteText extends VBox {
  private final ReadOnlyArea area;
  private final Button copy;
  private final Runnable copied;

  /**
   * @param scope of its ids; {@code name} gives {@code scope-name} and {@code scope-name-copy}
   * @param rows in view
   * @param copied is called after the text was copied
   */
  public PasteText(
      FxTexts texts,
      String scope,
      String name,
      ObservableValue<String> titled,
      int rows,
      Optional<String> key,
      Runnable copied) {
    this.copied = copied;
    getStyleClass().add("paste-text");
    area = Ids.give(new ReadOnlyArea(rows), scope, name);
    area.getStyleClass().add("mono");
    var title = new Label();
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    title.setMinWidth(0);
    title.textProperty().bind(titled);
    copy = Actions.button(texts, scope, name + "-copy", "fth-copy", "lines.copy", this::copy);
    Actions.explain(copy, texts, "lines.copy", key);
    var head = new HBox(title, ScreenBar.stretch(), copy);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, area);
  }

  public void show(String text) {
    area.setText(text);
  }

  public void copy() {
    var content = new ClipboardContent();
    content.putString(area.getText());
    Clipboard.getSystemClipboard().setContent(content);
    copied.run();
    copy.requestFocus();
  }

  /** To what is done next. */
  public void focusCopy() {
    copy.requestFocus();
  }
}
