package dev.pitwall.ui.warroom;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.GoTo;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a panel is for while there is nothing in it, and the way to where that is mended. */
final class EmptyPane extends VBox {
  EmptyPane(FxTexts texts, String sentenceKey, String screen, String icon, String actionKey) {
    getStyleClass().add("empty-pane");
    var sentence = new Label();
    sentence.getStyleClass().add("muted");
    sentence.setWrapText(true);
    sentence.textProperty().bind(texts.text(sentenceKey));
    getChildren().addAll(sentence, GoTo.button(texts, "warroom", screen, icon, actionKey));
    managedProperty().bind(visibleProperty());
  }
}
