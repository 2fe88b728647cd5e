package dev.pitwall.ui.welcome;

import dev.pitwall.core.Days.Known;
import dev.pitwall.text.Meaning;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The days on this laptop, the one last open on top. */
final class KnownDays extends VBox {
  KnownDays(FxTexts texts, List<Known> known, Consumer<String> open) {
    getStyleClass().add("known-days");
    if (known.isEmpty()) {
      var empty = new Label();
      empty.getStyleClass().add("muted");
      empty.setWrapText(true);
      empty.textProperty().bind(texts.text("first.known.empty"));
      getChildren().add(empty);
    }
    for (var day : known) {
      var name = new Label(day.name());
      name.getStyleClass().add("strong");
      var when = new Label();
      when.getStyleClass().addAll("muted", "t-small");
      when.textProperty()
          .bind(
              texts.bind(
                  t ->
                      day.start()
                          .or(day::opened)
                          .map(at -> Times.day(t.zone(), at))
                          .orElse(day.folder())));
      var row = new HBox(new Icon("fth-folder"), new VBox(name, when));
      if (day.sample()) {
        var sample = new Tag(Meaning.PLAIN);
        sample.getStyleClass().add("t-small");
        sample.setMinWidth(USE_PREF_SIZE);
        sample.textProperty().bind(texts.text("first.known.sample"));
        row.getChildren().addAll(ScreenBar.stretch(), sample);
      }
      row.getStyleClass().add("known-day");
      var button = Ids.give(new Button(), "first-open", day.folder());
      button.getStyleClass().add("card-button");
      button.setGraphic(row);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAccessibleText(day.name());
      button.setOnAction(_ -> open.accept(day.folder()));
      getChildren().add(button);
    }
  }
}
