package dev.pitwall.ui.kit.control;

import dev.pitwall.ui.fx.FxTexts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The row at the top of a screen: its title on the left, its actions on the right. */
public final class ScreenBar extends HBox {
  public ScreenBar(FxTexts texts, String titleKey, Node... actions) {
    getStyleClass().add("screen-bar");
    var title = new Label();
    title.getStyleClass().add("t-title");
    title.textProperty().bind(texts.text(titleKey));
    title.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(title, stretch());
    getChildren().addAll(actions);
  }

  /** Takes the room that is left over. */
  public static Region stretch() {
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    return room;
  }
}
