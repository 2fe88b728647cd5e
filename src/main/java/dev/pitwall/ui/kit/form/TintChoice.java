package dev.pitwall.ui.kit.form;

import dev.pitwall.domain.model.Tint;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.OneOf;
import dev.pitwall.ui.kit.style.TintStyle;
import java.util.Locale;
import javafx.scene.layout.Region;

/** One of the tints, each by swatch and name. */
public final class TintChoice extends OneOf<Tint> {
  public TintChoice(FxTexts texts, String scope) {
    super(Tint.BLUE);
    getStyleClass().add("tint-choice");
    for (var tint : Tint.values()) {
      var button = button(tint, scope, "tint-" + tint.name().toLowerCase(Locale.ROOT));
      var swatch = new Region();
      swatch.getStyleClass().add("swatch");
      TintStyle.set(swatch, tint);
      button.setGraphic(swatch);
      button.textProperty().bind(texts.bind(t -> t.of(tint)));
      getChildren().add(button);
    }
  }
}
