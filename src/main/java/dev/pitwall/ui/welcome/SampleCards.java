package dev.pitwall.ui.welcome;

import dev.pitwall.core.Days.Sample;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import java.util.List;
import java.util.function.Consumer;
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
      var title = new Label();
      title.textProperty().bind(texts.bind(t -> sample.in(t.language()).title()));
      title.getStyleClass().add("strong");
      var about = new Label();
      about.textProperty().bind(texts.bind(t -> sample.in(t.language()).about()));
      about.getStyleClass().addAll("muted", "t-small");
      about.setWrapText(true);
      var button =
          Actions.button(
              texts,
              "first-sample",
              sample.name(),
              "fth-log-in",
              "first.samples.open",
              () -> open.accept(sample.name()));
      button.accessibleHelpProperty().bind(title.textProperty());
      title.setWrapText(true);
      var card = new VBox(title, about, button);
      card.getStyleClass().add("sample-card");
      getChildren().add(card);
    }
  }
}
