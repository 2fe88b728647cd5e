package dev.pitwall.ui.first;

import dev.pitwall.core.Days.Sample;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Real days of the past, to look around in. */
final class SampleCards extends VBox {
  private final FxTexts texts;
  private final Consumer<String> open;

  SampleCards(FxTexts texts, Function<Language, List<Sample>> samples, Consumer<String> open) {
    this.texts = texts;
    this.open = open;
    getStyleClass().add("sample-cards");
    var why = new Label();
    why.getStyleClass().add("muted");
    why.setWrapText(true);
    why.textProperty().bind(texts.text("first.samples.about"));
    texts.texts().addListener((_, _, now) -> show(why, samples.apply(now.language())));
    show(why, samples.apply(texts.now().language()));
  }

  private void show(Label why, List<Sample> samples) {
    getChildren().setAll(why);
    for (var sample : samples) {
      var title = new Label(sample.title());
      title.getStyleClass().add("strong");
      var about = new Label(sample.about());
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
      button.setAccessibleHelp(sample.title());
      title.setWrapText(true);
      var card = new VBox(title, about, button);
      card.getStyleClass().add("sample-card");
      getChildren().add(card);
    }
  }
}
