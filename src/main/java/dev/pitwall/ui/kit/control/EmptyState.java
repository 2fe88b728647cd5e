package dev.pitwall.ui.kit.control;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A screen with nothing on it yet: what it is for, and the first thing to do. */
public final class EmptyState extends VBox {
  /**
   * @param actions the first action, and perhaps a second
   */
  public EmptyState(
      FxTexts texts,
      String icon,
      String titleKey,
      String sentenceKey,
      javafx.scene.Node... actions) {
    getStyleClass().add("empty-state");
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text(titleKey));
    var sentence = new Label();
    sentence.getStyleClass().add("sentence");
    sentence.setWrapText(true);
    // Rather a smaller icon's room than a sentence cut off.
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.textProperty().bind(texts.text(sentenceKey));
    getChildren().addAll(new Icon(icon), title, sentence);
    getChildren().addAll(actions);
  }
}
