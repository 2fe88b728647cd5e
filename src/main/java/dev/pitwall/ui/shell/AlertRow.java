package dev.pitwall.ui.shell;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertButtons;
import dev.pitwall.ui.kit.DayGlance;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;

/** The alerts side by side; there is always room for the row, so that nothing jumps. */
final class AlertRow extends HBox {
  AlertRow(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    getStyleClass().add("alert-row");
    var unused = new AlertButtons(this, "shell", texts, clock, glance);
  }
}
