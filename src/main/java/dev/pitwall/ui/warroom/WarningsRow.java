package dev.pitwall.ui.warroom;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertButtons;
import dev.pitwall.ui.kit.DayGlance;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;

/** Every alert in all its words; each is a button that leads to where it is mended. */
final class WarningsRow extends FlowPane {
  WarningsRow(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    getStyleClass().add("warnings");
    visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
    managedProperty().bind(visibleProperty());
    var unused = new AlertButtons(this, "warroom", texts, clock, glance);
  }
}
