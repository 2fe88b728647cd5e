package dev.pitwall.ui.first;

import dev.pitwall.core.Days.Sample;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Ids;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Real days of the past, to look around in. */
final class SampleCards extends VBox {
  SampleCards(FxTexts texts, List<Sample> samples, Consumer<String> open) {
    getStyleClass().add("sample-cards");
    var why = new Label();
    why.getStyleClass().add("muted");
    why.setWrapText(true);
    why.textProperty().bind(texts.text("first.samples.about"));
    getChildren().add(why);
    for (var sample : samples) {
      var title = new Label(sample.title());
      title.getStyleClass().add("strong");
      var about = new Label(sample.about());
      about.getStyleClass().addAll("muted", "t-small");
      about.setWrapText(true);
      var card = new VBox(title, about);
      var button = Ids.give(new Button(), "first-sample", sample.name());
      button.getStyleClass().add("card-button");
      button.setGraphic(card);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAccessibleText(sample.title());
      button.setOnAction(_ -> open.accept(sample.name()));
      // A button gives its graphic the width it likes; the words must wrap within the card.
      card.maxWidthProperty().bind(button.widthProperty().subtract(32));
      card.prefWidthProperty().bind(button.widthProperty().subtract(32));
      getChildren().add(button);
    }
  }
}
