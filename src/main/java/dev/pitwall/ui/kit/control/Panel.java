package dev.pitwall.ui.kit.control;

import dev.pitwall.ui.fx.FxTexts;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A raised surface with a small title. */
public final class Panel extends VBox {
  private final HBox head = new HBox();

  public Panel(FxTexts texts, String titleKey, Node... content) {
    this(texts.text(titleKey), content);
  }

  /** With a title that may change. */
  public Panel(ObservableValue<String> titled, Node... content) {
    getStyleClass().add("panel");
    var title = new Label();
    title.getStyleClass().add("panel-title");
    title.textProperty().bind(titled);
    title.setMinWidth(USE_PREF_SIZE);
    head.getStyleClass().add("panel-head");
    head.getChildren().addAll(title, ScreenBar.stretch());
    getChildren().add(head);
    getChildren().addAll(content);
  }

  /** Puts something at the right of the title. */
  public Panel beside(Node node) {
    head.getChildren().add(node);
    return this;
  }
}
