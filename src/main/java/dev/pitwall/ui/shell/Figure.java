package dev.pitwall.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A number that decides, with the words that say which it is below it. */
final class Figure extends VBox {
  Figure(ObservableValue<String> words, Node... figure) {
    getStyleClass().add("figure");
    setMinWidth(USE_PREF_SIZE);
    var row = new HBox(figure);
    row.getStyleClass().add("figure-row");
    var label = new Label();
    label.getStyleClass().addAll("t-small", "muted");
    label.setMinWidth(USE_PREF_SIZE);
    label.textProperty().bind(words);
    getChildren().addAll(row, label);
  }
}
