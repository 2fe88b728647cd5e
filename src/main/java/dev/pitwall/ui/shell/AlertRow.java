package dev.pitwall.ui.shell;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertButton;
import dev.pitwall.ui.kit.Alerts;
import dev.pitwall.ui.kit.Alerts.Alert;
import dev.pitwall.ui.kit.DayGlance;
import dev.pitwall.ui.kit.KeyedChildren;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;

/** The alerts side by side; there is always room for the row, so that nothing jumps. */
final class AlertRow extends HBox {
  private final FxTexts texts;
  private final FxClock clock;
  private final ObservableValue<DayGlance> glance;
  private final KeyedChildren<Alert, AlertButton> tags;

  AlertRow(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    this.clock = clock;
    this.glance = glance;
    getStyleClass().add("alert-row");
    tags =
        new KeyedChildren<>(
            getChildren(),
            Alert::id,
            alert -> new AlertButton(texts, "shell", alert),
            AlertButton::show);
    clock.now().addListener((_, _, _) -> refresh());
    glance.addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    tags.show(Alerts.of(texts.now(), glance.getValue(), clock.instant()));
  }
}
