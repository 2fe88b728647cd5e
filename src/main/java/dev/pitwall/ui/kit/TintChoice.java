package dev.pitwall.ui.kit;

import dev.pitwall.domain.Tint;
import dev.pitwall.ui.fx.FxTexts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The tints side by side, each with its name in the tooltip. */
public final class TintChoice extends FlowPane {
  private final ObjectProperty<Tint> chosen = new SimpleObjectProperty<>(Tint.BLUE);

  public TintChoice(FxTexts texts, String scope) {
    getStyleClass().add("tint-choice");
    var group = new ToggleGroup();
    for (var tint : Tint.values()) {
      var name = "tint-" + tint.name().toLowerCase(Locale.ROOT);
      var button = Ids.give(new ToggleButton(), scope, name);
      button.getStyleClass().add("tint-button");
      Tints.set(button, tint);
      button.setGraphic(new Icon("fth-check"));
      button.setToggleGroup(group);
      button.setOnAction(_ -> choose(button, tint));
      var tooltip = new Tooltip();
      tooltip.textProperty().bind(texts.bind(t -> t.of(tint)));
      button.setTooltip(tooltip);
      button.accessibleTextProperty().bind(texts.bind(t -> t.of(tint)));
      chosen.addListener((_, _, now) -> button.setSelected(now == tint));
      button.setSelected(chosen.get() == tint);
      getChildren().add(button);
    }
  }

  /** One is always chosen. */
  private void choose(ToggleButton button, Tint tint) {
    button.setSelected(true);
    chosen.set(tint);
  }

  public ObjectProperty<Tint> chosen() {
    return chosen;
  }
}
