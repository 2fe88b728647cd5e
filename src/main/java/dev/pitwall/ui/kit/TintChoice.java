package dev.pitwall.ui.kit;

import dev.pitwall.domain.model.Tint;
import dev.pitwall.ui.fx.FxTexts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Exactly one of the tints, each by swatch and name. */
public final class TintChoice extends FlowPane {
  private final ObjectProperty<Tint> chosen = new SimpleObjectProperty<>(Tint.BLUE);

  public TintChoice(FxTexts texts, String scope) {
    getStyleClass().add("tint-choice");
    for (var tint : Tint.values()) {
      var name = tint.name().toLowerCase(Locale.ROOT);
      var button = Ids.give(new ToggleButton(), scope, "tint-" + name);
      var swatch = new Region();
      swatch.getStyleClass().add("swatch");
      TintStyle.set(swatch, tint);
      button.setGraphic(swatch);
      button.textProperty().bind(texts.bind(t -> t.of(tint)));
      button.setOnAction(_ -> choose(tint, button));
      chosen.subscribe(now -> button.setSelected(now == tint));
      getChildren().add(button);
    }
  }

  private void choose(Tint tint, ToggleButton button) {
    chosen.set(tint);
    // A click on the chosen one would choose none.
    button.setSelected(true);
  }

  public ObjectProperty<Tint> chosen() {
    return chosen;
  }
}
