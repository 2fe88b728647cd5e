package dev.pitwall.ui.settings;

import dev.pitwall.text.Meaning;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.style.Icon;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A place where the day is: its name, how it stands there, its folder, and what is wrong. */
final class PlaceRow extends VBox {
  private final HBox head;

  PlaceRow(ObservableValue<String> titled) {
    getStyleClass().add("backup-place");
    var title = new Label();
    title.getStyleClass().add("strong");
    title.textProperty().bind(titled);
    title.setMinWidth(0);
    head = new HBox(title, ScreenBar.stretch());
    head.getStyleClass().add("backup-head");
    getChildren().add(head);
  }

  void tag(Meaning meaning, ObservableValue<String> words) {
    add(new Tag(meaning, words));
  }

  /** One whose meaning changes with its words. */
  void tag(ObservableValue<String> words, ObservableValue<Meaning> meaning) {
    var tag = new Tag(meaning.getValue(), words);
    meaning.subscribe(tag::mean);
    tag.visibleProperty().bind(words.map(text -> !text.isEmpty()));
    add(tag);
  }

  private void add(Tag tag) {
    tag.setMinWidth(USE_PREF_SIZE);
    head.getChildren().add(tag);
  }

  void folder(String path) {
    folder(new SimpleStringProperty(path));
  }

  void folder(ObservableValue<String> path) {
    add(path, "mono");
  }

  void line(ObservableValue<String> words) {
    add(words, "muted");
  }

  /** What is wrong; not shown while nothing is. */
  void objection(ObservableValue<String> words) {
    var label = add(words, "objection");
    label.setGraphic(new Icon("fth-alert-triangle"));
  }

  private Label add(ObservableValue<String> words, String style) {
    var label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.textProperty().bind(words);
    label.visibleProperty().bind(words.map(text -> !text.isEmpty()));
    label.managedProperty().bind(label.visibleProperty());
    getChildren().add(label);
    return label;
  }
}
