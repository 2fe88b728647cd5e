package dev.pitwall.ui.kit.control;

import dev.pitwall.text.Meaning;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A few words with a meaning, an icon and the meaning's colour. */
public final class Tag extends Label {
  private static final List<String> CLASSES =
      List.of("warns", "fails", "confirms", "voids", "runs");

  private Meaning meaning;

  public Tag(Meaning meaning) {
    getStyleClass().add("tag");
    mean(meaning);
  }

  public Tag(Meaning meaning, ObservableValue<String> words) {
    this(meaning);
    textProperty().bind(words);
  }

  public void mean(Meaning wanted) {
    if (wanted == meaning) {
      return;
    }
    meaning = wanted;
    getStyleClass().removeAll(CLASSES);
    var icon =
        switch (meaning) {
          case PLAIN -> "";
          case WARNS -> "fth-alert-triangle";
          case FAILS -> "fth-x-octagon";
          case CONFIRMS -> "fth-check";
          case VOIDS -> "fth-rotate-ccw";
          case RUNS -> "fth-loader";
        };
    setGraphic(icon.isEmpty() ? null : new Icon(icon));
    switch (meaning) {
      case PLAIN -> {}
      case WARNS -> getStyleClass().add("warns");
      case FAILS -> getStyleClass().add("fails");
      case CONFIRMS -> getStyleClass().add("confirms");
      case VOIDS -> getStyleClass().add("voids");
      case RUNS -> getStyleClass().add("runs");
    }
  }
}
